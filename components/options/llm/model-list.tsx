import type { ModelSummary } from '../../../utils/domain/index.ts';
import type { Preset } from '../../../utils/llm/account/index.ts';
import { ControlButton } from '../../shared/controls/button.tsx';
import { useText } from '../../shared/text-context.ts';
import { presetName } from './model-fields.ts';

interface Props {
  models: readonly ModelSummary[];
  /** The one that is used. */
  chosen: string | null;
  presetOf(model: ModelSummary): Preset;
  /** The browser's own model is on this device, as far as is known. */
  browserReady: boolean;
  onChoose(id: string): void;
  onEdit(model: ModelSummary): void;
  onDelete(model: ModelSummary): void;
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
            <ControlButton look="quiet" aria-label={t('models_edit_label', model.label)} onClick={() => onEdit(model)}>
              {t('models_edit')}
            </ControlButton>
            <ControlButton
              look="quiet"
              aria-label={t('models_delete_label', model.label)}
              onClick={() => onDelete(model)}
            >
              {t('models_delete')}
            </ControlButton>
          </span>
        </li>
      ))}
    </ul>
  );

  function keyText({ keyEnd }: ModelSummary): string | undefined {
    return keyEnd === undefined ? undefined : t('models_key_end', keyEnd);
  }

  function priceText({ price, free }: ModelSummary): string {
    if (free) return t('models_free');
    return price ? t('models_price_of', `$${price.input}`, `$${price.output}`) : t('models_price_unknown');
  }
}
