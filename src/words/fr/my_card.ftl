# The passholder's own card: points, cards, kansenstatuut, blocking a lost card; and what was redeemed.

my-card-loading = Nous cherchons vos données…
my-card-failed = Vos données n’ont pas pu être chargées.
my-card-none = Vous n’avez pas encore de carte UiTPAS.
my-balance = Solde
my-card-no-card = Vous êtes membre, mais vous n’avez pas encore de carte ici. Demandez-en une au guichet.
my-card-blocked = Cette carte est bloquée : vous ne pouvez plus épargner ni échanger de points avec elle. Demandez-en une nouvelle au guichet.
my-card-unusable = Avec cette carte, vous ne pouvez ni épargner ni échanger de points. Demandez au guichet ce qui se passe.
my-membership-blocked = Affiliation bloquée : aucun échange n’est possible ici. Demandez des explications au guichet.
my-card-replace-title = Besoin d’une nouvelle carte ?
my-card-replace = Présentez-vous avec votre carte d’identité à un guichet UiTPAS. Vous y recevez une nouvelle carte et vous gardez vos points. Le guichet vous dit d’abord le prix de la carte.

kansenstatuut-none-means = Vous payez le prix normal des activités. Votre revenu est modeste ? Demandez au guichet si vous avez droit au tarif social.
kansenstatuut-active-means = Vous payez le tarif social pour les activités UiTPAS. Faites prolonger votre statut à temps au guichet.
kansenstatuut-grace-means = La date de fin est passée, mais vous avez encore un peu de temps. Faites prolonger votre statut maintenant au guichet, sinon vous ne pourrez plus échanger de points avec cette carte.
kansenstatuut-expired-means = Vous ne pouvez plus échanger de points avec cette carte. Faites prolonger votre statut au guichet, ou demandez-y une carte ordinaire.
kansenstatuut-suspended-means = Vous payez pour l’instant le prix normal. Vous pouvez toujours épargner et échanger des points.

my-lost = Bloquez votre carte pour que personne ne puisse échanger vos points. Demandez ensuite une nouvelle carte à un guichet UiTPAS.
my-lost-block = Bloquer ma carte perdue
my-block-final = C’est définitif : une carte bloquée ne peut plus jamais servir. Vos points et vos données sont conservés.
my-block-then = Présentez-vous ensuite avec votre carte d’identité à un guichet UiTPAS pour obtenir une nouvelle carte.
my-block-running = Votre carte est en train d’être bloquée…
my-block-done = Carte bloquée. Présentez-vous avec votre carte d’identité à un guichet UiTPAS pour obtenir une nouvelle carte. Vous gardez vos points.
my-block-unclear = Nous ne savons pas si votre carte est bloquée. { $why } Nous vérifions.
my-block-not-booked = Carte non bloquée : elle est encore active. Vous pouvez réessayer.

my-history-loading = Nous cherchons votre historique…
my-history-failed = Votre historique n’a pas pu être chargé.
my-history-no-card = Sans carte, rien n’a encore été échangé.
my-history-empty = Vous n’avez rien échangé pendant cette période.
my-history-period = Période
my-history-this-year = Cette année
my-history-last-year = L’année passée
my-history-twelve-months = Les douze derniers mois
my-history-everything = Tout
my-history-sum = { $promotions }, { $points } échangés
my-history-where = Échangé chez { $counter }
my-history-chart = Points échangés au fil du temps
my-history-chart-alt = Diagramme en barres de { $first } à { $last }. Le plus de points en { $most } : { $points }. Les chiffres se trouvent dans le tableau ci-dessous.
my-history-table = Les chiffres en tableau
my-history-cut = Vous voyez les { $shown } plus récents sur { $total }. Choisissez une période plus courte pour voir le reste.
promotions-one = avantage
promotions-many = avantages
