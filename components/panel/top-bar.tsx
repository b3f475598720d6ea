import type { PanelLayout, SiteMode } from '../../utils/domain/index.ts';
import { hostOf } from '../../utils/domain/web-address.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { MenuButton, type MenuLine } from '../shared/menu.tsx';
import { useText } from '../shared/text-context.ts';
import { usePanelTools } from './panel-context.ts';
import type { ChangeLayout } from './use-panel-layout.ts';

interface TopBarProps {
  url: string;
  mode: SiteMode;
  layout: PanelLayout;
  change: ChangeLayout;
  /** Undefined where nothing can be copied. */
  copy: (() => void) | undefined;
  /** Undefined where the reader set up none. */
  ownModel: string | undefined;
}

/** Which site this is and what happens here; the panel's own controls. */
export function TopBar({ url, mode, layout, change, copy, ownModel }: TopBarProps) {
  const t = useText();
  const { on } = usePanelTools();
  const other = layout.side === 'right' ? 'left' : 'right';
  const lines: MenuLine[] = [
    ...(copy ? [{ label: t('panel_copy'), icon: 'copy' as const, act: copy }] : []),
    { label: t('panel_favorites'), icon: 'bookmarks', act: on.openFavorites },
    ...(ownModel
      ? []
      : [{ label: t('panel_own_connect'), icon: 'settings' as const, act: () => on.openOptions('models') }]),
    { label: t('panel_settings'), icon: 'settings', act: () => on.openOptions() },
  ];
  return (
    <div class="top">
      <span class="seal" aria-hidden="true">
        요
      </span>
      <SiteMenu host={hostOf(url)} mode={mode} />
      <span class="grow" />
      <IconButton
        class="dock"
        label={t(`panel_dock_${other}`)}
        icon={`dock-${other}`}
        act={() => change({ ...layout, side: other })}
      />
      <MenuButton class="icon-button" label={t('panel_more')} lines={lines}>
        <Icon name="more" />
      </MenuButton>
      <IconButton
        class="fold"
        label={t('panel_fold')}
        icon={`fold-${layout.side}`}
        act={() => change({ ...layout, folded: true })}
      />
      <IconButton part="close" label={t('panel_close')} icon="close" act={on.close} />
    </div>
  );
}

interface IconButtonProps {
  label: string;
  icon: IconName;
  act(): void;
  class?: string;
  part?: string;
}

function IconButton({ label, icon, act, class: look = '', part }: IconButtonProps) {
  return (
    <button type="button" class={`icon-button ${look}`} data-part={part} aria-label={label} title={label} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}

const MODES: readonly SiteMode[] = ['on', 'click', 'off'];

function SiteMenu({ host, mode }: { host: string; mode: SiteMode }) {
  const t = useText();
  const { on } = usePanelTools();
  const lines = MODES.map((each) => ({
    label: t(`panel_mode_${each}`),
    checked: each === mode,
    act: () => on.mode(each),
  }));
  return (
    <MenuButton
      class="site-button"
      label={t('panel_site', host, t(`panel_mode_${mode}`))}
      heading={t('panel_site_heading', host)}
      lines={lines}
    >
      <span class="host">{host}</span>
      <Icon name="down" />
    </MenuButton>
  );
}
