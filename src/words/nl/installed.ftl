# Installing, new versions, and being without a network.
