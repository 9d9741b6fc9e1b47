# Installing, new versions, and being without a network.

new-release = Er is een nieuwe versie.
take-release = Nu bijwerken
# Another window of the same browser runs the new version already.
release-taken = Deze app is in een ander venster bijgewerkt. Herlaad om verder te gaan.
release-reload = Herladen
# Why the button beside it does not work now.
release-waits = Er loopt een boeking. Wacht tot duidelijk is of ze gelukt is.
# Adds the app to the computer or the phone.
install = Installeren

# At the start, when nothing can be reached.
no-connection = Geen verbinding
no-connection-advice = Zodra er weer verbinding is, gaat dit scherm vanzelf verder. Tot dan kun je niets opzoeken of omruilen.
