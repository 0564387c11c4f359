/*
 * Runs first, unhashed, in any browser, and is therefore written in the syntax of 2015: sets the look, speaks until the
 * app stands, gets a broken app off the device. Never touches the databases.
 */
;(function () {
  'use strict'
  var root = document.documentElement

  /* What `#boot` says until the app stands. With `again` a button follows, which loads the page anew. */
  function say(words, again) {
    function write() {
      var place = document.getElementById('boot')
      if (!place || root.getAttribute('data-app')) return
      place.textContent = words
      place.setAttribute('role', 'alert')
      if (!again) return
      var button = document.createElement('button')
      button.type = 'button'
      button.className = 'button'
      button.textContent = 'もう一度読みこむ'
      button.onclick = again
      place.appendChild(document.createElement('br'))
      place.appendChild(button)
    }
    if (document.getElementById('boot')) write()
    else document.addEventListener('DOMContentLoaded', write)
  }

  /* The supported engines: src/hosting/supported-engines.ts. */
  function isOld() {
    try {
      new RegExp('(?<=a)b')
      return !([].toSorted && CSS.supports('selector(:has(a))'))
    } catch (error) {
      return true
    }
  }
  var tooOld =
    isOld() &&
    'このブラウザーは古いので、まちしるべを開けません。ブラウザーか端末を、新しくしてください。iPhoneとiPadはiOS 16.4から、ChromeとEdgeは111から、Firefoxは121から使えます。'
  if (tooOld && !(window.Promise && window.fetch && 'noModule' in document.createElement('script'))) {
    say(tooOld)
    return
  }

  var base = new URL('.', document.currentScript.src)
  function told(name) {
    var meta = document.querySelector('meta[name="' + name + '"]')
    return meta ? meta.content : '0'
  }

  /* As src/storage/storage-names.ts names what is stored. */
  var below = base.pathname === '/' ? '' : ':' + base.pathname

  function readSettings() {
    try {
      return JSON.parse(localStorage.getItem('machi-person' + below) || localStorage.getItem('machi-person')).settings
    } catch (error) {
      return {}
    }
  }
  /* A kiosk at a fair shows nothing of before, and nothing of it comes back later. */
  function inKiosk() {
    try {
      return localStorage.getItem('machi-booth' + below) !== null
    } catch (error) {
      return false
    }
  }
  var kiosk = inKiosk()
  if (kiosk) root.dataset.kiosk = 'on'
  function follow(event) {
    if (inKiosk() !== kiosk || (kiosk && event.persisted)) location.reload()
  }
  addEventListener('pageshow', follow)
  addEventListener('storage', follow)

  var chosen = (!kiosk && readSettings()) || {}
  /* All or nothing, as the app takes them. */
  var whole =
    /^(auto|light|dark)$/.test(chosen.look) &&
    (chosen.level === undefined || /^(plain|easy|printed)$/.test(chosen.level)) &&
    (chosen.furigana === undefined || typeof chosen.furigana === 'boolean')
  if (whole) {
    if (chosen.look !== 'auto') root.dataset.theme = chosen.look
    if (chosen.furigana) root.dataset.furigana = 'on'
    if (chosen.level && chosen.level !== 'plain') root.dataset.level = chosen.level
  }

  /* The browser's offer to install the app waits until the person asks for it: device.ts. */
  addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault()
    window.machiInstallPrompt = event
  })

  /* Whether something typed stands in a field of this page, or one is open for typing: then no page loads by itself. */
  var field
  addEventListener(
    'input',
    function (event) {
      var it = event.target
      if (it.matches && it.matches('textarea,input:not([type=checkbox]):not([type=radio])')) field = it
    },
    true,
  )
  window.machiIsTyping = function () {
    var now = document.activeElement
    if (now && now.matches('input,textarea,select')) return true
    return Boolean(field && document.contains(field) && field.value)
  }

  function isOlder(a, b) {
    var left = a.split('.')
    var right = b.split('.')
    for (var i = 0; i < 3; i += 1) if (+left[i] !== +right[i]) return +left[i] < +right[i]
    return false
  }

  /* Exactly this shape: the login page of a hotel's network is no order. */
  function fetchStatus() {
    /* A line that never answers would hold one of the few connections for ever. */
    var limit = new AbortController()
    setTimeout(function () {
      limit.abort()
    }, 8000)
    return fetch(new URL('status.json', base), { cache: 'no-store', signal: limit.signal })
      .then(function (response) {
        return response.ok ? response.json() : undefined
      })
      .then(function (status) {
        var whole =
          status && status.format === 1 && /^(on|off)$/.test(status.worker) && /^\d+\.\d+\.\d+$/.test(status.minimum)
        return whole ? status : undefined
      })
      .catch(function () {
        return undefined
      })
  }

  /* Without the worker the app comes from the network. */
  function dropWorker() {
    if (!('serviceWorker' in navigator)) return Promise.resolve(false)
    return navigator.serviceWorker
      .getRegistrations()
      .then(function (all) {
        var ours = all.filter(function (registration) {
          return registration.scope === base.href
        })
        return Promise.all(
          ours.map(function (registration) {
            return registration.unregister()
          }),
        ).then(function () {
          return ours.length > 0
        })
      })
      .then(function (dropped) {
        return caches
          .keys()
          .then(function (names) {
            return Promise.all(
              names
                .filter(function (name) {
                  return name.indexOf('workbox-precache') === 0 && name.slice(-base.href.length) === base.href
                })
                .map(function (name) {
                  return caches.delete(name)
                }),
            )
          })
          .then(function () {
            return dropped
          })
      })
  }

  /* At most once for a reason, and never while something is being typed. */
  function reloadOnce(reason) {
    if (window.machiIsTyping()) {
      setTimeout(reloadOnce, 2000, reason)
      return
    }
    try {
      if (sessionStorage.getItem('machi-reloaded') === reason) return
      sessionStorage.setItem('machi-reloaded', reason)
    } catch (error) {
      return
    }
    location.reload()
  }

  /* The app registers no worker before it is told. */
  function showWorkerStatus(worker) {
    root.dataset.worker = worker
    root.dispatchEvent(new Event('workerstatus'))
  }

  function applyStatus(status) {
    showWorkerStatus(status ? status.worker : 'unknown')
    if (!status) return
    var build = told('build')
    var reason
    if (isOlder(told('version'), status.minimum)) reason = status.minimum
    if (Array.isArray(status.withdrawn) && status.withdrawn.indexOf(build) >= 0) reason = build
    if (status.worker === 'off') reason = 'off'
    if (!reason) return
    dropWorker().then(function (dropped) {
      if (dropped) reloadOnce(reason)
    })
  }

  var lastCheck = 0
  function checkStatus() {
    var now = Date.now()
    if (now - lastCheck < 60000) return
    lastCheck = now
    fetchStatus().then(applyStatus)
  }
  checkStatus()
  addEventListener('pageshow', checkStatus)
  addEventListener('focus', checkStatus)

  /*
   * Asks for the page's own files past what the browser has kept of them: WebKit keeps the login page that came in
   * place of a script, and also that a script did not come, and does not ask for that script again as long as it runs.
   */
  function freshen() {
    var files = document.querySelectorAll('script[src],link[rel=modulepreload],link[rel=stylesheet]')
    var asked = [].map.call(files, function (file) {
      return fetch(file.src || file.href, { cache: 'reload' }).catch(function () {})
    })
    return Promise.race([
      Promise.all(asked),
      new Promise(function (over) {
        setTimeout(over, 8000)
      }),
    ])
  }
  function again() {
    freshen().then(function () {
      location.reload()
    })
  }
  window.machiAgain = again

  /* A file of the app did not come, cannot be read or does not start: say so, ask once for a fresh copy. */
  var failed = false
  function fail() {
    if (failed || root.dataset.app) return
    failed = true
    if (tooOld) {
      say(tooOld)
      return
    }
    say(
      'アプリを読みこめませんでした。つながっているときに、もう一度開いてください。まちしるべは、保存したものを消していません。',
      again,
    )
    fetchStatus().then(function (status) {
      if (!status || root.dataset.app) return
      dropWorker()
        .then(freshen)
        .then(function () {
          if (!root.dataset.app) reloadOnce('broken')
        })
    })
  }
  addEventListener(
    'error',
    function (event) {
      var ours = event.target === window ? event.filename : event.target.src
      if (ours && ours.indexOf(base.href) === 0) fail()
    },
    true,
  )
  addEventListener('unhandledrejection', fail)
  setTimeout(function () {
    if (failed || root.dataset.app) return
    say(
      tooOld || 'まだ読みこめていません。つながっているところで、もう一度ためしてください。',
      tooOld ? undefined : again,
    )
  }, 10000)
})()
