"""The browser behind the WebKit phone: WebKitGTK on a profile that outlives it, with a screen of an exact size.

WebKitGTK's own MiniBrowser forgets everything when it is driven, so a cold start could not be tested with it.
Arguments: --profile=FOLDER --size=WIDTHxHEIGHT --text-size=FACTOR --user-agent=WORDS, and --automation from the driver's side.
It leaves in the profile: `browser.pid`, `console.log` (what pages and this file complained of), `requests.log` (addresses asked for).
"""
import os
import signal
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

given = dict(argument[2:].partition('=')[::2] for argument in sys.argv[1:] if argument.startswith('--'))
profile = given['profile']
text_size = float(given['text-size'])
width, height = (int(number) for number in given['size'].split('x'))

os.makedirs(profile, exist_ok=True)
with open(os.path.join(profile, 'browser.pid'), 'w') as file:
    file.write(str(os.getpid()))
requests = open(os.path.join(profile, 'requests.log'), 'a', buffering=1)
# Pages write their console to the standard error of their processes, which inherit it from here.
console = os.open(os.path.join(profile, 'console.log'), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(console, 2)

keeper = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, 'data'), base_cache_directory=os.path.join(profile, 'cache')
)
context = WebKit2.WebContext.new_with_website_data_manager(keeper)
context.set_automation_allowed(True)
context.set_preferred_languages(['ja-JP', 'ja'])

settings = WebKit2.Settings()
settings.set_user_agent(given['user-agent'])
settings.set_enable_write_console_messages_to_stdout(True)
settings.set_zoom_text_only(True)
features = WebKit2.Settings.get_all_features()
for number in range(features.get_length()):
    # On iOS they are on.
    if features.get(number).get_identifier() in ('StorageAPI', 'StorageAPIEstimate'):
        settings.set_feature_enabled(features.get(number), True)


def new_view():
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    view.set_size_request(width, height)
    view.set_zoom_level(text_size)
    view.connect('resource-load-started', lambda _view, _resource, request: requests.write(request.get_uri() + '\n'))
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(width, height)
    window.add(view)
    view.connect('close', lambda *_: window.destroy())
    window.show_all()
    window.present()
    return view


def on_session(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name('Phone')
    about.set_version(1, 0, 0)
    session.set_application_info(about)
    session.connect('create-web-view', lambda *_: new_view())


def leave():
    """Ends as a browser that is closed: windows first, so that what they hold reaches the disk."""
    for window in Gtk.Window.list_toplevels():
        window.destroy()
    GLib.timeout_add(100, Gtk.main_quit)
    return False


context.connect('automation-started', on_session)
GLib.unix_signal_add(GLib.PRIORITY_HIGH, signal.SIGTERM, leave)
Gtk.main()
