import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/settings/settings.css';
import { Grant } from './grant.tsx';
import './grant.css';

const asked = new URLSearchParams(location.search);
const what = asked.get('what') === 'search' ? 'search' : 'site';
render(<Grant url={asked.get('url') ?? ''} what={what} />, document.getElementById('app')!);
