# Scanning with the camera.

camera-scan = Scannen met de camera
camera-scan-new-card = Nieuwe kaart scannen met de camera
# On the button beside the scan field, and on the choice of one when there are several.
camera = Camera
# A camera whose name the browser does not tell, by its place in the list.
camera-unnamed = Camera { $rank }
# A button that puts the lamp of the camera on and off.
camera-light = Lamp

# What the camera is doing, one of these at a time.
camera-asking = De camera start. Vraagt de browser om toestemming, sta de camera dan toe.
camera-looking = Hou de barcode of de QR-code van de kaart in het kader.
camera-foreign = Deze code is niet van een kaart. Hou de barcode of de QR-code van een UiTPAS in het kader.
camera-refused = De browser laat de camera hier niet toe. Sta de camera toe bij de instellingen van deze site, naast het adres bovenaan, en probeer opnieuw.
camera-missing = Er is geen camera gevonden. Sluit een camera aan en probeer opnieuw.
camera-busy = De camera geeft geen beeld. Misschien gebruikt een ander programma ze: sluit dat en probeer opnieuw.
camera-failed = Scannen met de camera lukt nu niet. Kijk de verbinding na en probeer opnieuw.
# Follows on each of the last four.
camera-otherwise = Je kan het nummer ook typen, of de kaart met de scanner lezen.
