# Scanning with the camera.
