import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MODEL_HOSTS, mountModels } from '../../support/model-servers.ts';
import { startServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** As a browser asks that is led here by its resolver. */
function post(host: string, path: string, body: unknown, headers: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port: server.port, host: '127.0.0.1', method: 'POST', path, headers: { host, ...headers } },
      async (response) => {
        let text = `${response.statusCode} `;
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        resolve(text);
      },
    );
    sent.on('error', reject).end(JSON.stringify(body));
  });
}

it.each([
  ['api.openai.com', '/v1/chat/completions', { model: 'm', messages: [] }, {}],
  ['openrouter.ai', '/api/v1/chat/completions', { model: 'm', messages: [] }, {}],
  ['api.anthropic.com', '/v1/messages', { model: 'm' }, { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' }],
  [
    'generativelanguage.googleapis.com',
    '/v1beta/models/m:streamGenerateContent?alt=sse',
    {},
    { 'x-goog-api-key': 'k' },
  ],
  ['localhost:11434', '/api/chat', { model: 'm', messages: [] }, {}],
])('the test server speaks as %s', async (host, path, body, headers) => {
  mountModels(server, (id, at) => ({ reply: () => ({ text: `${id} at ${at}` }) }));
  const bare = host.replace(/:\d+$/, '');
  expect(await post(host, path, body, headers)).toMatch(new RegExp(`^200 [^]*${MODEL_HOSTS[bare]} at ${bare}`));
  expect(server.count(bare)).toBe(1);
});

it('forgets them when it is reset', async () => {
  mountModels(server, () => ({ reply: () => ({}) }));
  server.reset();
  expect(await post('api.openai.com', '/v1/chat/completions', {}, {})).toMatch(/^404/);
});
