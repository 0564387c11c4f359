const words = {
  app: 'まちしるべ',
  title: 'まちしるべを開けません',
  gone: 'アプリのファイルが、この端末から消えています。いまは、つながってもいません。',
  what: 'つながっているところで、もう一度開いてください。',
  kept: 'まちしるべは、保存したものを消していません。',
  again: 'もう一度開く',
}

/**
 * The page that the service worker itself holds: what a person reads when the browser has thrown the app's files away
 * and there is no network. It stands alone, without a style, a script or furigana.
 */
export const lastAnswer = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${words.app}</title>
  </head>
  <body>
    <h1>${words.title}</h1>
    <p>${words.gone}</p>
    <p>${words.what}</p>
    <p>${words.kept}</p>
    <p><a href="">${words.again}</a></p>
  </body>
</html>
`
