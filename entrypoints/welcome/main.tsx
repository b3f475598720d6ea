import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/options/options.css';
import { Welcome } from '../../components/welcome/welcome.tsx';
import '../../components/welcome/welcome.css';

render(<Welcome />, document.getElementById('app')!);
