import { SummarizerSetting } from '../../components/settings/summarizer.tsx';
import { saveSettings } from '../../utils/pages/use-settings.ts';
import { useSummarizer } from '../../utils/pages/use-summarizer.ts';

interface Props {
  on: boolean;
  /** Stores, and says how that went. */
  run: (work: () => Promise<unknown>) => Promise<void>;
}

/** The browser's own summarizer: what was downloaded here is switched on. */
export function BrowserSummarizer({ on, run }: Props) {
  const store = (summarizer: boolean) => void run(() => saveSettings({ summarizer }));
  const row = useSummarizer(() => store(true));
  return <SummarizerSetting {...row} on={on} onSwitch={store} />;
}
