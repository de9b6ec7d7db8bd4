### Les mots du site public, en français.
###
### Une clé, une phrase ; chaque langue a les mêmes clés et les mêmes variables, ce qu'un test vérifie.
### `PLURAL($count)` donne la catégorie de pluriel CLDR d'un nombre ; `{ $count }` l'affiche selon l'usage de la langue.
### Les dates arrivent ici déjà rédigées.

## Autour de chaque page

page-title = { $page } – { $site }
skip-link = Aller au contenu principal
masthead-label = La mission
masthead-today = Aujourd’hui
masthead-time-in = Heure à { $city }
masthead-clocks = Heure locale
masthead-contacts = Téléphone et courriel
masthead-counters = Décompte des jours
masthead-consular-line = Renseignements consulaires
nav-label = Menu principal
nav-breadcrumb = Vous êtes ici
nav-home = Accueil
nav-messages = Toutes les publications
nav-archive = Archives
nav-contact = Contact
nav-feed = Flux
nav-languages = Langues
language-current = Langue de cette page : { $language }
footer-label = À propos de ce site
footer-record = Registre public
footer-record-note = Toutes les pages de ce site sont établies à partir d’un registre public signé, auquel on ne peut qu’ajouter des inscriptions.
footer-record-size = { PLURAL($count) ->
    [one] { $count } inscription au registre
    [many] { $count } d’inscriptions au registre
   *[other] { $count } inscriptions au registre
}
footer-origin = Registre { $origin }
footer-checkpoint = Point de contrôle
footer-program = Chancery { $version }
print-address = Adresse de cette page : { $address }
permanent-link = Lien permanent
paragraph-link = Lien vers le paragraphe { $number }
footnotes-title = Notes
footnote-back = Retour au texte

## Accueil

home-latest = Dernières publications
home-all-messages = Toutes les publications
read-in-full = Lire le texte intégral
read-in-full-title = Lire le texte intégral : { $title }

## Types de publication

kind-label = Type
kind-statement = Déclaration
kind-speech = Discours
kind-remarks = Allocution
kind-interview = Entretien
kind-news-conference = Conférence de presse
kind-briefing = Point de presse
kind-letter = Lettre
kind-article = Article
kind-reply = Réponse aux médias
kind-press-release = Communiqué de presse
kinds-statement = Déclarations
kinds-speech = Discours
kinds-remarks = Allocutions
kinds-interview = Entretiens
kinds-news-conference = Conférences de presse
kinds-briefing = Points de presse
kinds-letter = Lettres
kinds-article = Articles
kinds-reply = Réponses aux médias
kinds-press-release = Communiqués de presse

## Rapport du texte à ce qui a été dit

fidelity-label = Texte
fidelity-verbatim = Verbatim
fidelity-verbatim-note = Ce texte reproduit intégralement les propos tenus.
fidelity-as-prepared = Texte préparé
fidelity-as-prepared-note = Seul le prononcé fait foi.
fidelity-extract = Extrait
fidelity-extract-note = Ce texte est un extrait et non le texte intégral.
fidelity-summary = Résumé
fidelity-summary-note = Ce texte résume les propos tenus.
fidelity-authored = Texte écrit
fidelity-authored-note = Ce texte a été publié par écrit.

## Valeur juridique d'une version

status-label = Statut
status-authoritative = Texte faisant foi
status-authoritative-note = En cas de divergence entre les versions, ce texte fait foi.
status-official = Texte officiel
status-official-note = Ce texte est un texte officiel de la mission.
status-unofficial = Traduction non officielle
status-unofficial-note = Cette traduction non officielle est fournie à titre d’information.

## Dates et éléments d'une publication

date-dated = Date
date-issued = Publié
date-event = Date de l’événement
date-recorded = Inscrit au registre
date-corrected = Rectifié
date-captured = Relevé
date-undated = Sans date
fact-number = Numéro
fact-number-value = Nº { $number }
fact-speaker = Intervenant
fact-speakers = Intervenants
fact-place = Lieu
fact-event = Événement
fact-outlet = Média
fact-title = Titre
fact-lead = Introduction
fact-body = Texte
facts-label = À propos de cette publication
speaker-with-office = { $name }, { $office }

## Versions et langues

editions-title = Versions linguistiques
editions-other = Autres versions
edition-this = La présente version
edition-in = Version : { $language }
edition-read-in = Lire la version : { $language }
edition-missing = Cette publication n’existe pas dans la langue demandée ({ $language }).
edition-shown-instead = Elle est affichée ici dans une autre langue ({ $language }).
editions-count = { PLURAL($count) ->
    [one] { $count } version
    [many] { $count } de versions
   *[other] { $count } versions
}

## Questions et réponses

turns-title = Questions et réponses
turn-question = Question
turn-answer = Réponse
turn-question-by = Question – { $speaker }
turn-answer-by = Réponse – { $speaker }
turns-count = { PLURAL($count) ->
    [one] { $count } question
    [many] { $count } de questions
   *[other] { $count } questions
}

## Importations

import-label = Publication importée
import-note = Cette publication provient d’une source antérieure. Ses dates sont celles que la source indique.
import-source = Source
import-source-value = { $source }, ligne { $line }
import-captured = Relevé le { $date }
import-digest = Empreinte de la source (SHA-256)
import-excerpt = Extrait
import-excerpt-note = La source ne donne que les premières lignes de cette publication ; ce n’est pas le texte intégral.
import-excerpts-note = Ce qui figure sous chaque titre dans la source est un extrait et non le texte intégral.

## Rectifications et autres révisions

corrections-title = Rectifications
corrections-count = { PLURAL($count) ->
    [one] { $count } rectification
    [many] { $count } de rectifications
   *[other] { $count } rectifications
}
correction-minor = Rectification mineure
correction-major = Rectification
correction-minor-on = Rectification mineure du { $date }
correction-major-on = Rectification du { $date }
correction-notice = Cette publication a été rectifiée le { $date }.
correction-see = Voir ce qui a été modifié et pourquoi
correction-reason = Motif
correction-changes = Modifications apportées
correction-edition = Version : { $language }
correction-inserted = Ajouté
correction-removed = Supprimé
correction-unchanged = { PLURAL($count) ->
    [one] { $count } paragraphe inchangé
    [many] { $count } de paragraphes inchangés
   *[other] { $count } paragraphes inchangés
}
correction-unavailable = Le texte antérieur a été effacé et ne peut plus être comparé.
correction-before = Avant
correction-after = Après
history-title = Historique de cette publication
history-published = Publiée le { $date }
history-imported = Importée le { $date }
history-revised = Mise à jour le { $date }
history-edition-added = Version ajoutée le { $date } : { $language }
history-corrected = Rectifiée le { $date }
history-withdrawn = Retirée le { $date }
history-reinstated = Rétablie le { $date }
history-erased = Effacée le { $date }

## Retrait, rétablissement, effacement

withdrawn-label = Retiré
withdrawn-title = Cette publication a été retirée
withdrawn-notice = Cette publication a été retirée le { $date }. Elle ne reflète plus la position de la mission.
withdrawn-reason = Motif du retrait
withdrawn-kept = Le texte est conservé ci-dessous à titre documentaire.
page-withdrawn-title = Cette page a été retirée
page-withdrawn-notice = Cette page a été retirée le { $date }. Elle ne reflète plus la position de la mission.
reinstated-label = Rétabli
reinstated-notice = Cette publication a été retirée le { $withdrawn }, puis rétablie le { $date }.
reinstated-reason = Motif du rétablissement
erased-label = Effacé
erased-title = Ce contenu a été effacé
erased-notice = Ce qui figurait à cette adresse a été effacé le { $date } et n’est plus conservé.
erased-reason = Motif de l’effacement
erased-record = Le registre continue d’attester la publication et l’effacement.

## Listes et archives

messages-title = Publications
messages-none = Aucune publication
messages-none-yet = Rien n’a encore été publié.
messages-none-in = Aucune publication : { $period }
messages-count = { PLURAL($count) ->
    [one] { $count } publication
    [many] { $count } de publications
   *[other] { $count } publications
}
messages-in = Publications : { $period }
messages-in-language = { PLURAL($count) ->
    [one] { $count } publication ({ $language })
    [many] { $count } de publications ({ $language })
   *[other] { $count } publications ({ $language })
}
archive-title = Archives
archive-of = Archives : { $period }
archive-years = Par année
archive-months = Par mois
archive-days = Par jour
archive-all-years = Toutes les années
archive-all-kinds = Tous les types
archive-filter = Afficher par type
archive-undated = Publications sans date
archive-back = Retour aux archives
pages-label = Pages
page-previous = Précédent
page-next = Suivant
page-newer = Publications plus récentes
page-older = Publications plus anciennes
message-previous = Publication précédente
message-next = Publication suivante
period-previous = Précédent : { $period }
period-next = Suivant : { $period }

## Décomptes

counter-since = Depuis le { $date }
counter-ahead = { $label } : { $future }
counter-in-days = { PLURAL($days) ->
    [one] dans { $days } jour
    [many] dans { $days } de jours
   *[other] dans { $days } jours
}
counter-days = { PLURAL($days) ->
    [one] { $days } jour
    [many] { $days } de jours
   *[other] { $days } jours
}

## Avis

notices-title = Avis
notice-emergency = Urgence
notice-warning = Mise en garde
notice-information = Information
notice-from = À partir du { $date }
notice-until = Jusqu’au { $date }

## Le site à une date passée

asof-label = Le site à une date antérieure
asof-banner = Vous consultez le site tel qu’il était le { $date }.
asof-banner-never = Le registre ne dit rien du { $date } : sa première inscription est postérieure.
asof-pinned = { PLURAL($count) ->
    [one] Cette page repose sur la seule première inscription du registre et ne changera plus.
    [many] Cette page repose sur les { $count } premières inscriptions du registre et ne changera plus.
   *[other] Cette page repose sur les { $count } premières inscriptions du registre et ne changera plus.
}
asof-not-pinned = Des inscriptions ultérieures, telles que des importations, peuvent encore compléter cette page.
asof-pin = Adresse permanente de cet état du site
asof-now = Revenir au site actuel
asof-import-claim = Les contenus importés sont présentés tels que leur source les donne ; la mission ne les a pas publiés ici à cette date.
asof-first-masthead = Les coordonnées de la mission sont celles de sa première inscription au registre.
asof-future-title = Ce moment n’est pas encore venu
asof-future-text = Le site peut être affiché tel qu’il était par le passé, et non tel qu’il sera le { $date }.
asof-invalid-title = Date et heure illisibles
asof-invalid-text = L’adresse d’un état antérieur du site commence par une date et une heure, par exemple { $example }.

## Contact

contact-title = Contact
contact-lines = Nous joindre
contact-none = Aucune coordonnée n’a été publiée.
contact-telephone = Téléphone
contact-email = Courriel
contact-call = Appeler – { $label } : { $phone }
contact-write = Écrire – { $label } : { $email }

## Fil

feed-title = { $mission } : publications
feed-subtitle = Publications – { $mission } ({ $language })
feed-link = Flux Atom
feed-withdrawn = Retiré : { $title }
feed-corrected = Rectifié : { $title }

## Quand une page ne peut être affichée

not-found-title = Page introuvable
not-found-text = Il n’y a aucune page à cette adresse.
not-found-hint = L’adresse est peut-être incomplète. Les archives recensent toutes les publications.
not-then-title = Page absente à cette date
not-then-text = Il n’y avait aucune page à cette adresse le { $date }.
bad-request-title = Demande incompréhensible
bad-request-text = L’adresse ou la demande est mal formée.
not-allowed-title = Opération impossible ici
not-allowed-text = Les pages de ce site peuvent être consultées, mais non modifiées.
unavailable-title = Momentanément indisponible
unavailable-text = Le site ne peut répondre pour le moment. Veuillez réessayer dans quelques instants.
failed-title = Une erreur est survenue
failed-text = La page n’a pas pu être affichée. L’erreur vient de nous et a été consignée.
error-reference = Référence : { $reference }
error-home = Aller à l’accueil
error-archive = Consulter les archives
