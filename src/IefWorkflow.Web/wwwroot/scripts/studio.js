// Puts the element of Elsa Studio that the address asks for into its document, and ties it to the pages of the site around it.
// Everything is inside a function: the scripts of the package own one-letter global names.
(() => {
  const base = '/concepteur/studio/';
  const outside = '/concepteur/';
  const api = new URL('/concepteur/api', location.origin).href;
  const here = location.pathname.slice(base.length);

  // French dates and the few words that the package has in French.
  localStorage.setItem('BlazorCulture', 'fr-FR');

  // The package writes this helper into the page itself; without it the editor would stop where a policy forbids that.
  window.editorHotkeys = window.editorHotkeys || { register() {}, dispose() {} };

  // The address bar belongs to the page around: whoever opens this document alone is sent there.
  if (window.top === window) {
    location.replace(outside + here + location.search);
    return;
  }

  const go = path => window.top.location.assign(outside + path);

  // A save says what it was made from, so that it is refused when somebody else saved in between. Saves of this page wait for each other.
  const revisions = new Map();
  const plainFetch = window.fetch.bind(window);
  let saving = Promise.resolve();

  const isSave = (url, method) => method === 'POST' && /\/concepteur\/api\/workflow-definitions(\/import)?$/.test(url.pathname);

  const definitionOf = async body => {
    try {
      const sent = JSON.parse(typeof body === 'string' ? body : await new Response(body).text());
      return (sent.model || sent).definitionId || null;
    } catch {
      return null;
    }
  };

  const remember = response => {
    const id = response.headers.get('x-ief-definition');
    const revision = response.headers.get('etag');
    if (id && revision) revisions.set(decodeURIComponent(id), revision);
    if (response.status === 401) window.top.location.assign('/connexion?retour=' + encodeURIComponent(window.top.location.pathname));
    return response;
  };

  const save = async (input, init) => {
    const body = init && init.body !== undefined ? init.body : await input.clone().text();
    const id = await definitionOf(body);
    const headers = new Headers((init && init.headers) || input.headers);
    if (id && revisions.has(id)) headers.set('If-Match', revisions.get(id));
    return remember(await plainFetch(input, { ...(init || {}), body, headers }));
  };

  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const method = ((init && init.method) || (input instanceof Request && input.method) || 'GET').toUpperCase();
    if (!url.pathname.startsWith('/concepteur/api/')) return plainFetch(input, init);
    if (!isSave(url, method)) return remember(await plainFetch(input, init));
    const mine = saving.then(() => save(input, init));
    saving = mine.catch(() => undefined);
    return mine;
  };

  // The package has no router: it writes the address and expects somebody to follow.
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, url) => {
    const target = new URL(url, document.baseURI);
    if (target.pathname !== location.pathname) go(target.pathname.slice(base.length) + target.search);
    else push(state, unused, url);
  };
  document.addEventListener('click', event => {
    const link = event.composedPath().find(node => node.tagName === 'A');
    const address = link && link.getAttribute('href');
    if (!address || !/^\/(workflows|diagnostics)\//.test(address)) return;
    event.preventDefault();
    event.stopPropagation();
    // Logs are not looked at from here: that link of the package leads nowhere.
    if (address.startsWith('/workflows/')) go(address.slice(1));
  }, true);

  const element = () => {
    let found;
    if ((found = /^workflows\/definitions\/([^/]+)\/edit$/.exec(here))) return ['elsa-workflow-definition-editor', { 'definition-id': decodeURIComponent(found[1]) }, {}];
    if ((found = /^workflows\/instances\/([^/]+)\/view$/.exec(here))) return ['elsa-workflow-instance-viewer', { 'instance-id': decodeURIComponent(found[1]) }, { editWorkflowDefinition: id => go(`workflows/definitions/${encodeURIComponent(id)}/edit`) }];
    if (here.startsWith('workflows/instances')) return ['elsa-workflow-instance-list', {}, { viewWorkflowInstance: id => go(`workflows/instances/${encodeURIComponent(id)}/view`) }];
    return ['elsa-workflow-definition-list', {}, { editWorkflowDefinition: id => go(`workflows/definitions/${encodeURIComponent(id)}/edit`) }];
  };

  const [tag, attributes, callbacks] = element();
  customElements.whenDefined(tag).then(() => {
    const made = document.createElement(tag);
    made.setAttribute('remote-endpoint', api);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    Object.assign(made, callbacks);
    document.getElementById('host').replaceChildren(made);
  });
})();
