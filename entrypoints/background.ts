import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../utils/browser.ts';
import { forgetRemoved } from '../utils/database/removed-favorites.ts';
import { readyMoods } from '../utils/jobs/mood-weights.ts';
import { readComments } from '../utils/jobs/moods.ts';
import { runPageJob } from '../utils/jobs/page-job.ts';
import { serveJobs } from '../utils/jobs/server.ts';
import { pageChecks } from '../utils/messages/page-checks.ts';
import { answer } from '../utils/messages.ts';
import { spendingReport } from '../utils/own-models/spending-report.ts';
import { isAskedFor } from '../utils/permissions/asked-documents.ts';
import { changeSettings, onSettingsChange } from '../utils/settings.ts';
import { countBrokenRecords, deleteBrokenRecords } from '../utils/tabs/broken-records.ts';
import { closeStorage } from '../utils/tabs/close-storage.ts';
import { runCommand } from '../utils/tabs/commands.ts';
import { deleteAll } from '../utils/tabs/delete-all.ts';
import { askSearch, findStory } from '../utils/tabs/find-story.ts';
import { makeMenus, starLink } from '../utils/tabs/menus.ts';
import { bringModelBack, dropModel, keepModel, listModels, modelsAt, tryModel } from '../utils/tabs/own-models.ts';
import { askAccess, openFavorites, openOptions, openWelcome } from '../utils/tabs/own-pages.ts';
import { showDetected, showPanel } from '../utils/tabs/panel.ts';
import { startInOpenTabs } from '../utils/tabs/registered-sites.ts';
import { setSite, switchSite } from '../utils/tabs/site-switch.ts';
import { accessAdded, accessChanged, settingsChanged, syncSites } from '../utils/tabs/sites.ts';
import {
  dropStar,
  favoritesChanged,
  forgetQuestion,
  keepQuestion,
  keepStar,
  starFactsOf,
} from '../utils/tabs/stars.ts';
import { keepStories, storyOf } from '../utils/tabs/stories.ts';
import { tidy, tidyWhenDue, WHEN_QUIET } from '../utils/tabs/tidy.ts';
import { wake } from '../utils/tabs/wake.ts';
import { welcomePage } from '../utils/tabs/welcome-page.ts';
import { pickTranslator } from '../utils/translation/index.ts';

export default defineBackground({
  type: 'module',
  main() {
    answer(
      {
        wake,
        open: welcomePage,
        moods: (comments) => readyMoods().then(() => readComments(comments)),
        showPanel: showDetected,
        storiesSeen: (stories, sender) => keepStories(stories, sender),
        storyOf: ({ url }) => storyOf(url),
        findStory: ({ url }, _, signal) => findStory(url, signal),
        star: keepStar,
        unstar: dropStar,
        keepQuestion,
        forgetQuestion,
        setSite: ({ url, mode }) => switchSite(url, mode),
        setLayout: async (layout) => void (await changeSettings({ layout })),
        askAccess: ({ url, what }) => (what === 'search' ? askSearch(url) : askAccess(url)),
        openOptions: ({ at }) => openOptions(at),
        openFavorites,
      },
      {
        showPanelIn: (page) => showPanel(page),
        setSite: ({ url, mode }) => setSite(url, mode),
        changeSettings: async (patch) => void (await changeSettings(patch)),
        starFactsOf,
        favoritesChanged,
        translatorState: async () => (await pickTranslator('en', 'ko')).state,
        ownModels: listModels,
        saveModel: keepModel,
        deleteModel: dropModel,
        restoreModel: bringModelBack,
        checkModel: tryModel,
        modelsAt,
        spending: () => spendingReport(),
        countBrokenRecords,
        deleteBrokenRecords,
        deleteEverything: deleteAll,
      },
      pageChecks,
      // The detector runs in pages that nobody asked about yet.
      async (verb, sender) => verb === 'showPanel' || isAskedFor(sender),
    );
    serveJobs(runPageJob);
    void closeStorage();

    onSettingsChange((next, before) => void settingsChanged(next, before).catch(console.error));
    browser.permissions.onAdded.addListener(accessAdded);
    browser.permissions.onRemoved.addListener(accessChanged);
    // Not now: it was mostly started by a page that waits for something else.
    setTimeout(() => tidyWhenDue(), WHEN_QUIET);
    browser.runtime.onStartup.addListener(() => void Promise.allSettled([syncSites(), tidy(), forgetRemoved()]));
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await Promise.allSettled([syncSites(), makeMenus(), tidy()]);
      if (reason !== 'install') return;
      await Promise.all([openWelcome(), startInOpenTabs()]);
    });
    browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab));
    browser.contextMenus.onClicked.addListener((info, tab) => starLink(info, tab, favoritesChanged));
  },
});
