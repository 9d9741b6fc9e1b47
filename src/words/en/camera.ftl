# Scanning with the camera.

camera-scan = Scan with the camera
camera-scan-new-card = Scan the new card with the camera
# On the button beside the scan field, and on the choice of one when there are several.
camera = Camera
# A camera whose name the browser does not tell, by its place in the list.
camera-unnamed = Camera { $rank }
# A button that puts the lamp of the camera on and off.
camera-light = Light

# What the camera is doing, one of these at a time.
camera-asking = The camera is starting. If the browser asks for permission, allow it.
camera-looking = Hold the bar code or QR code of the card inside the frame.
camera-foreign = This code is not a card’s. Hold the bar code or QR code of a UiTPAS inside the frame.
camera-refused = The browser does not allow the camera here. Allow it in the settings of this site, next to the address, and try again.
camera-missing = No camera was found. Connect one and try again.
camera-busy = The camera gives no picture. Another program may be using it: close that and try again.
camera-failed = Scanning with the camera is not possible now. Check the connection and try again.
# Follows on each of the last four.
camera-otherwise = You can also type the number, or read the card with the scanner.
