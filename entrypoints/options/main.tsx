import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/settings/settings.css';
import '../../components/settings/own-models/own-models.css';
import { Options } from './options.tsx';

render(<Options />, document.getElementById('app')!);
