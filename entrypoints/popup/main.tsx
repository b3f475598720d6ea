import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/controls/controls.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/popup.tsx';
import { browser } from '../../utils/lib/browser.ts';

/** On phones and in tests it is a tab; only the real popup has a width of its own and closes after its work. */
const tab = await browser.tabs.getCurrent().catch(() => undefined);
document.documentElement.dataset.as = tab ? 'tab' : 'popup';
render(<Popup real={!tab} />, document.getElementById('app')!);
