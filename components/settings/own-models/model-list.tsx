import type { OwnModel } from '../../../utils/own-models/masked.ts';
import type { Preset } from '../../../utils/own-models/presets.ts';
import { Button } from '../../shared/controls/button.tsx';
import { useText } from '../../shared/text.ts';
import { presetName } from './fields.ts';

interface Props {
  models: readonly OwnModel[];
  /** The one that is used. */
  chosen: string | null;
  presetOf(model: OwnModel): Preset;
  /** The browser's own model is on this device, as far as is known. */
  browserReady: boolean;
  onChoose(id: string): void;
  onEdit(model: OwnModel): void;
  onDelete(model: OwnModel): void;
}

/** The reader's models; one of them is used. */
export function ModelList({ models, chosen, presetOf, browserReady, onChoose, onEdit, onDelete }: Props) {
  const t = useText();
  return (
    <ul class="models" role={models.length > 1 ? 'radiogroup' : undefined} aria-label={t('models_list_label')}>
      {models.map((model) => (
        <li key={model.id} class="model" data-model={model.id}>
          <div class="model-choice">
            {models.length > 1 && (
              <input
                type="radio"
                name="own-model"
                aria-labelledby={`name-${model.id}`}
                checked={model.id === chosen}
                aria-describedby={`facts-${model.id}`}
                onChange={() => onChoose(model.id)}
              />
            )}
            <span>
              <span class="row-label" id={`name-${model.id}`}>
                {model.label}
              </span>
              {model.id === chosen && <span class="tag">{t('models_chosen')}</span>}
              <span class="hint" id={`facts-${model.id}`}>
                {[
                  presetName(presetOf(model), t),
                  model.model !== model.label && model.model,
                  keyText(model),
                  priceText(model),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {model.provider === 'language-model' && !browserReady && (
                <span class="hint wrong">{t('models_browser_gone')}</span>
              )}
              {!model.consented && <span class="hint wrong">{t('models_ask_again')}</span>}
            </span>
          </div>
          <span class="model-buttons">
            <Button look="quiet" aria-label={t('models_edit_label', model.label)} onClick={() => onEdit(model)}>
              {t('models_edit')}
            </Button>
            <Button look="quiet" aria-label={t('models_delete_label', model.label)} onClick={() => onDelete(model)}>
              {t('models_delete')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );

  function keyText({ keyEnd }: OwnModel): string | undefined {
    return keyEnd === undefined ? undefined : t('models_key_end', keyEnd);
  }

  function priceText({ price, free }: OwnModel): string {
    if (free) return t('models_free');
    return price ? t('models_price_of', `$${price.input}`, `$${price.output}`) : t('models_price_unknown');
  }
}
