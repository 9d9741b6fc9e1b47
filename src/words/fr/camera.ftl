# Scanning with the camera.

camera-scan = Scanner avec la caméra
camera-scan-new-card = Scanner la nouvelle carte avec la caméra
# On the button beside the scan field, and on the choice of one when there are several.
camera = Caméra
# A camera whose name the browser does not tell, by its place in the list.
camera-unnamed = Caméra { $rank }
# A button that puts the lamp of the camera on and off.
camera-light = Lampe

# What the camera is doing, one of these at a time.
camera-asking = La caméra démarre. Si le navigateur demande l’autorisation, acceptez-la.
camera-looking = Tenez le code-barres ou le code QR de la carte dans le cadre.
camera-foreign = Ce code n’est pas celui d’une carte. Tenez le code-barres ou le code QR d’un UiTPAS dans le cadre.
camera-refused = Le navigateur n’autorise pas la caméra ici. Autorisez-la dans les paramètres de ce site, à côté de l’adresse, puis réessayez.
camera-missing = Aucune caméra n’a été trouvée. Branchez une caméra et réessayez.
camera-busy = La caméra ne donne pas d’image. Un autre programme l’utilise peut-être : fermez-le et réessayez.
camera-failed = La lecture avec la caméra ne fonctionne pas pour le moment. Vérifiez la connexion et réessayez.
# Follows on each of the last four.
camera-otherwise = Vous pouvez aussi taper le numéro ou lire la carte avec le lecteur.
