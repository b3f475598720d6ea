import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/options/options.css';
import '../../components/options/llm/llm.css';
import { Options } from '../../components/options/options.tsx';

render(<Options />, document.getElementById('app')!);
