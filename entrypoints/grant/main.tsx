import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/options/options.css';
import { Grant } from '../../components/grant/grant.tsx';
import '../../components/grant/grant.css';

const asked = new URLSearchParams(location.search);
const what = asked.get('what') === 'search' ? 'search' : 'site';
render(<Grant url={asked.get('url') ?? ''} what={what} />, document.getElementById('app')!);
