import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/settings/settings.css';
import { Welcome } from './welcome.tsx';
import './welcome.css';

render(<Welcome />, document.getElementById('app')!);
