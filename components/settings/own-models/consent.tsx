import { useText } from '../../shared/text.ts';

interface Props {
  /** Where it goes; '' before there is an address, and for the browser's own model. */
  host: string;
  /** It does not leave the device: it goes to a server there, or stays in the browser. */
  here: 'device' | 'browser' | null;
}

/** What the reader agrees to by saving: what goes where, and when. */
export function Consent({ host, here }: Props) {
  const t = useText();
  const to = host || t('models_consent_nowhere');
  return (
    <section class="consent" aria-labelledby="consent-title" data-part="consent">
      <h4 id="consent-title">
        {here === 'browser' ? t('models_consent_title_browser') : t('models_consent_title', to)}
      </h4>
      <ul>
        <li>{t('models_consent_what')}</li>
        <li>{t('models_consent_when')}</li>
        <li>{t('models_consent_not')}</li>
        {here !== 'browser' && <li>{t('models_consent_key', to)}</li>}
        <li>
          {here === 'browser' && t('models_consent_browser')}
          {here === 'device' && t('models_consent_device')}
          {here === null && t('models_consent_terms', to)}
        </li>
      </ul>
    </section>
  );
}
