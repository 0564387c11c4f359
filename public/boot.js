/* Runs first, unhashed, in any browser: sets the look, gets a broken app off the device. Never touches the databases. */
;(function () {
  'use strict'
  var root = document.documentElement
  var base = new URL('.', document.currentScript.src)
  var version = document.querySelector('meta[name="version"]')
  var appVersion = version ? version.content : '0'

  function readSettings() {
    try {
      return JSON.parse(localStorage.getItem('machi-person')).settings
    } catch (error) {
      return {}
    }
  }
  /* A kiosk at a fair shows nothing of before, and nothing of it comes back later. */
  function inKiosk() {
    try {
      return localStorage.getItem('machi-booth') !== null
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

  function isOlder(a, b) {
    var left = a.split('.')
    var right = b.split('.')
    for (var i = 0; i < 3; i += 1) if (+left[i] !== +right[i]) return +left[i] < +right[i]
    return false
  }

  /* Exactly this shape: the login page of a hotel's network is no order. */
  function fetchStatus() {
    return fetch(new URL('status.json', base), { cache: 'no-store' })
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

  function reloadOnce(reason) {
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
    var off = status.worker === 'off'
    if (!off && !isOlder(appVersion, status.minimum)) return
    dropWorker().then(function (dropped) {
      if (dropped) reloadOnce(off ? 'off' : status.minimum)
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

  function showMessage(words) {
    function write() {
      var place = document.getElementById('boot')
      place.textContent = words
      place.hidden = false
    }
    if (document.body) write()
    else addEventListener('DOMContentLoaded', write)
  }

  /* The entry file did not come or start: say so, ask once for a fresh copy. */
  addEventListener(
    'error',
    function (event) {
      if (!event.target || event.target.tagName !== 'SCRIPT' || root.dataset.app) return
      showMessage(
        'アプリを読みこめませんでした。つながっているときに、もう一度開いてください。保存したものは消えていません。',
      )
      fetchStatus().then(function (status) {
        if (!status) return
        dropWorker().then(function () {
          reloadOnce('broken')
        })
      })
    },
    true,
  )
})()
