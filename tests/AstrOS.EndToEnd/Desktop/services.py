"""Real services on the session bus: a media player, a notification daemon, a screen saver. Prints "ready"; writes what it was told to a file."""
import sys

from gi.repository import Gio, GLib

LOG = sys.argv[1]
WANTED = sys.argv[2:]

PLAYER = """<node>
<interface name='org.mpris.MediaPlayer2'><property name='Identity' type='s' access='read'/></interface>
<interface name='org.mpris.MediaPlayer2.Player'>
<property name='PlaybackStatus' type='s' access='read'/>
<method name='Play'/><method name='Pause'/><method name='Next'/><method name='Previous'/>
</interface></node>"""
NOTIFICATIONS = """<node><interface name='org.freedesktop.Notifications'>
<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/></method>
<method name='GetCapabilities'><arg type='as' direction='out'/></method>
</interface></node>"""
SAVER = """<node><interface name='org.gnome.ScreenSaver'><method name='Lock'/><method name='GetActive'><arg type='b' direction='out'/></method></interface></node>"""

state = {"locked": False}


def note(words):
    with open(LOG, "a", encoding="utf-8") as log:
        log.write(words + "\n")


def serve(connection, path, xml, call, read=None):
    for interface in Gio.DBusNodeInfo.new_for_xml(xml).interfaces:
        connection.register_object(
            path, interface, lambda c, s, p, i, method, arguments, invocation: invocation.return_value(call(method, arguments.unpack())),
            (lambda c, s, p, i, name: read(name)) if read else None, None)


def player(connection, title, status):
    state[title] = status

    def call(method, _):
        note(f"{title} {method}")
        if title != "deaf" and method in ("Play", "Pause"):
            state[title] = "Playing" if method == "Play" else "Paused"

    serve(connection, "/org/mpris/MediaPlayer2", PLAYER, call, lambda name: GLib.Variant("s", title if name == "Identity" else state[title]))


def notifications(connection):
    def call(method, arguments):
        if method == "Notify":
            note(f"{arguments[3]}: {arguments[4]}")
            return GLib.Variant("(u)", (1,))
        if method == "GetCapabilities":
            return GLib.Variant("(as)", (["body"],))
        return GLib.Variant("(ssss)", ("test", "test", "1", "1.2"))

    serve(connection, "/org/freedesktop/Notifications", NOTIFICATIONS, call)


def saver(connection):
    def call(method, _):
        if method == "Lock":
            state["locked"] = True
            return None
        return GLib.Variant("(b)", (state["locked"],))

    serve(connection, "/org/gnome/ScreenSaver", SAVER, call)


def own(name, begin):
    # A connection of its own for each, as each would be a program of its own.
    connection = Gio.DBusConnection.new_for_address_sync(
        Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION, None),
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
    begin(connection)
    connection.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName", GLib.Variant("(su)", (name, 0)), None, 0, -1, None)
    return connection


kept = []
for wanted in WANTED:
    kind, _, rest = wanted.partition(":")
    if kind == "player":
        title, _, status = rest.partition(":")
        kept.append(own(f"org.mpris.MediaPlayer2.{title}", lambda connection, title=title, status=status: player(connection, title, status)))
    elif kind == "notifications":
        kept.append(own("org.freedesktop.Notifications", notifications))
    else:
        kept.append(own("org.gnome.ScreenSaver", saver))

print("ready", flush=True)
GLib.MainLoop().run()
