# Installing, new versions, and being without a network.

new-release = There is a new version.
take-release = Update now
# Another window of the same browser runs the new version already.
release-taken = The app was updated in another window. Reload to go on.
release-reload = Reload
# Why the button beside it does not work now.
release-waits = A booking is under way. Wait until it is clear whether it went through.
# Adds the app to the computer or the phone.
install = Install

# At the start, when nothing can be reached.
no-connection = No connection
no-connection-advice = This screen goes on by itself once the connection is back. Until then nothing can be looked up or traded in.
