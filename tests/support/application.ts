import type { TestServer } from './server.ts';

const HOST = 'paper.example';

/** A small newspaper that never loads a second page: its own script draws what the address names, a moment after it. */
export const APPLICATION = {
  host: HOST,
  home: `https://${HOST}/`,
  lamps: { url: `https://${HOST}/lamps`, path: '/lamps', title: 'The lamps of the northern harbour' },
  bells: { url: `https://${HOST}/bells`, path: '/bells', title: 'The bells that nobody rings' },
};

const sentences = (thing: string) =>
  Array.from(
    { length: 14 },
    (_, n) =>
      `In the year ${1890 + n} the keeper of the ${thing} wrote down what it cost to keep them: ${120 + 7 * n} crowns for oil and rope, and ${3 + n} days of work. The council read his book and asked him why the ${thing} of the southern harbour were cheaper. He answered that nobody there had counted the boats that were lost.`,
  );

const ARTICLES = {
  [APPLICATION.lamps.path]: { title: APPLICATION.lamps.title, paragraphs: sentences('lamps') },
  [APPLICATION.bells.path]: { title: APPLICATION.bells.title, paragraphs: sentences('bells') },
};

/** Runs in the page. `go(path)` is what a click on one of its own links does. */
const SCRIPT = `
const articles = ${JSON.stringify(ARTICLES)};
function element(name, text) { const made = document.createElement(name); made.textContent = text; return made; }
function draw() {
  const shown = articles[location.pathname];
  document.title = shown ? shown.title : 'The paper';
  const main = element(shown ? 'article' : 'main', '');
  main.append(element('h1', document.title), ...(shown ? shown.paragraphs.map((text) => element('p', text)) : []));
  document.body.replaceChildren(main);
}
function go(path) { history.pushState(null, '', path); setTimeout(draw, 60); }
addEventListener('popstate', () => setTimeout(draw, 60));
draw();
`;

/** Serves it, whatever the path. */
export function serveApplication(server: TestServer): void {
  const body = `<!doctype html><html lang="en"><title>The paper</title><body><script>${SCRIPT}</script>`;
  server.on(HOST, () => ({ body }));
}
