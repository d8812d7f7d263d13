// Talks to the server; an error carries the server's sentence.

async function ask(path, options) {
  const response = await fetch(path, options);
  if (response.ok) return response;
  const answer = await response.json().catch(() => null);
  throw Object.assign(new Error(answer?.error ?? `The server answered ${response.status}.`), { status: response.status });
}

export const getJson = async path => (await ask(path)).json();

export const getBytes = async path => (await ask(path)).arrayBuffer();

/** Asks for a change; only this page can send the header. One that outlives the page is sent even while it is left. */
export async function post(path, body, outlivesPage = false) {
  const response = await ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Sit-Review': '1' },
    body: JSON.stringify(body ?? {}),
    keepalive: outlivesPage,
  });
  return response.status === 204 ? null : response.json();
}
