/**
 * The page that the service worker itself holds: what a person reads when the browser has thrown the app's files away
 * and there is no network. It stands alone, without a style, a script or furigana.
 */
export const lastAnswer = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>まちしるべ</title>
  </head>
  <body>
    <h1>まちしるべを開けません</h1>
    <p>アプリのファイルが、この端末から消えています。いまは、つながってもいません。</p>
    <p>つながっているところで、もう一度開いてください。</p>
    <p>まちしるべは、保存したものを消していません。</p>
    <p><a href="">もう一度開く</a></p>
  </body>
</html>
`
