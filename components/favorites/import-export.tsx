import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MenuButton } from '../shared/menu.tsx';
import { useText } from '../shared/text-context.ts';
import type { FavoritesCallbacks, FavoritesProps } from './favorites-props.ts';

type On = Pick<FavoritesCallbacks, 'exportAs' | 'importFiles'>;

/** One line a format; each exports all favorites. */
export function ExportMenu({ formats, on }: { formats: FavoritesProps['formats']; on: On }) {
  const t = useText();
  const lines = formats.map(({ id, label }) => ({ label: t(label), act: () => on.exportAs(id) }));
  return (
    <MenuButton label={t('favorites_export')} class="button" lines={lines}>
      {t('favorites_export')}
    </MenuButton>
  );
}

/** Opens the file dialog; several files at once are fine. */
export function ImportButton({ on, primary = false }: { on: On; primary?: boolean }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="sr"
        type="file"
        accept=".json,application/json"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        data-part="import-file"
        onChange={({ currentTarget }) => {
          on.importFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class={primary ? 'button primary' : 'button'}
        data-part="import"
        onClick={() => input.current?.click()}
      >
        {t('favorites_import')}
      </button>
    </>
  );
}

/** Takes files that are dropped anywhere on the page, and says so while they are held over it. */
export function DropArea({ on, children }: { on: On; children: ComponentChildren }) {
  const t = useText();
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const onDragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const to = event.relatedTarget as Node | null;
    if (!to || !(event.currentTarget as Node).contains(to)) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    on.importFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <div class="drop-here" aria-hidden="true">
          <p>{t('favorites_drop')}</p>
        </div>
      )}
    </div>
  );
}
