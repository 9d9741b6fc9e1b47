# Installing, new versions, and being without a network.

new-release = Une nouvelle version est disponible.
take-release = Mettre à jour maintenant
# Another window of the same browser runs the new version already.
release-taken = L’application a été mise à jour dans une autre fenêtre. Rechargez la page pour continuer.
release-reload = Recharger
# Why the button beside it does not work now.
release-waits = Un échange est en cours. Attendez de savoir s’il a réussi.
# Adds the app to the computer or the phone.
install = Installer

# At the start, when nothing can be reached.
no-connection = Pas de connexion
no-connection-advice = Dès que la connexion revient, cet écran continue tout seul. D’ici là, il est impossible de rechercher ou d’échanger.
