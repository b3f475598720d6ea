import { useText } from '../shared/text.ts';

const LINES = [92, 78, 86, 40, 0, 88, 71, 94, 56, 0, 82, 64];

/** A page with the panel beside it, drawn small. */
export function Picture() {
  const t = useText();
  return (
    <div class="picture" role="img" aria-label={t('welcome_picture')}>
      <div class="pic-page">
        {LINES.map((width, line) => (
          <span key={line} class={width ? 'pic-line' : 'pic-gap'} style={{ width: `${width}%` }} />
        ))}
        <span class="pic-badge good">▲ {t('welcome_pic_positive')}</span>
        <span class="pic-badge bad">▼ {t('welcome_pic_negative')}</span>
      </div>
      <div class="pic-panel">
        <span class="pic-title">{t('welcome_pic_title')}</span>
        <ul>
          <li>{t('welcome_pic_1')}</li>
          <li>{t('welcome_pic_2')}</li>
          <li>{t('welcome_pic_3')}</li>
        </ul>
        <span class="pic-heading">{t('welcome_pic_digest')}</span>
        <span class="pic-mood">
          <i class="good" />
          <i class="even" />
          <i class="bad" />
        </span>
      </div>
    </div>
  );
}
