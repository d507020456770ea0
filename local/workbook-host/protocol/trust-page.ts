/**
 * Over plain http Office.js puts `AgaveErrorUX/index.html` of its own folder into a hidden frame, posts it the host's name, and
 * starts only when that page posts back that the person trusts this host. This is that page, for whoever serves office.js locally.
 */
export const trustPage = `<!doctype html>
<meta charset="utf-8">
<title>Matran</title>
<script>
  addEventListener("message", (asked) => asked.source.postMessage('{"hostUserTrusted":true}', asked.origin));
</script>
`;
