import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/settings/settings.css';
import { Grant } from './grant.tsx';
import './grant.css';

render(<Grant url={new URLSearchParams(location.search).get('url') ?? ''} />, document.getElementById('app')!);
