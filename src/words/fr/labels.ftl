# Labels and buttons that more than one screen has.

## Buttons

cancel = Annuler
look-again = Vérifier à nouveau
close-when-done = Terminé
try-again = Réessayer
block-for-good = Bloquer définitivement
filters-clear = Effacer les filtres
show-all-promotions = Afficher tous les avantages
# Follows the name of a filter, for who hears it: "Aalst verwijderen".
filter-take-off = retirer

## What is shown

promotions = Avantages à échanger
promotion = Avantage
points-heading = Points
stock = Stock
in-spotlight = À la une
no-promotions-found = Aucun avantage trouvé
redeemed-promotions = Avantages échangés
history = Historique
when = Quand
counter = Guichet
city = Commune

## A card

card = Carte
uitpas-number = Numéro UiTPAS
lost-or-stolen = Carte perdue ou volée ?
block-card-question = Bloquer la carte { $number } ?

## Filters

filters = Filtres
filters-chosen = Filtres choisis
order = Ordre
minimum-points = Minimum de points
maximum-points = Maximum de points
enough-points = Assez de points
unexpired = Non expirés
published = Publiés
offered-by = Proposé par
valid-in = Valable dans

## Around a list

pagination = Pagination
takes-longer = Cela prend plus de temps que d’habitude. Un instant…
