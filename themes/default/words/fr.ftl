### Les mots du site public, en français.
###
### Une clé, une phrase ; chaque langue a les mêmes clés et les mêmes variables, ce qu'un test vérifie.
### `PLURAL($count)` donne la catégorie de pluriel CLDR d'un nombre ; `{ $count }` l'affiche selon l'usage de la langue.
### Les dates arrivent ici déjà rédigées.

## Autour de chaque page

page-title = { $page } – { $site }
# What search engines show of a page that says nothing of itself.
description-home = { $site } : déclarations, discours et entretiens, tels qu’ils ont été publiés et vérifiables par tous.
description-page = { $page }, sur le site officiel : { $site }. Chaque texte figure dans un registre public que chacun peut vérifier.
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
nav-changes = Modifications
nav-calendar = Le site à une autre date
nav-quote = Vérifier une citation
nav-verify = Authentifier
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
history-of = Historique : { $title }
history-revision = Révision { $number }
history-current = Texte en vigueur
history-count = { PLURAL($count) ->
    [one] { $count } révision
    [many] { $count } de révisions
   *[other] { $count } révisions
}
history-message = La publication dans son état actuel
history-all = Toutes les révisions de cette publication et leurs preuves
history-text = Le texte après cette révision
history-before = Le texte remplacé
history-text-added = ajoutée
history-text-changed = modifiée
history-not-compared = Les deux textes peuvent être comparés à leurs propres adresses.
record-entry = Inscription { $number } au registre
record-recorded = inscrite le { $date }
record-proof = Preuve d’inclusion
record-dossier = Dossier de vérification
record-content = Les octets inscrits au registre
revision-of = { $title } : révision { $number }
revision-replaced-label = Texte antérieur
revision-notice = Texte tel que l’a laissé la révision { $number } du { $date }.
revision-replaced = Il a été remplacé par la révision { $number } le { $date }.

## Changes of the whole site

subject-mission = La mission
subject-contact = Coordonnées
subject-counter = Compteur de jours
subject-notice = Avis
subject-person = Personne
subject-page = Page
subject-key = Clés du registre
subject-promise = Ce que la mission s’engage à inscrire
subject-message = Publication
subject-message-number = Publication nº { $number }
change-revised = Mise à jour
change-edition-added = Version ajoutée
change-corrected = Rectification
change-withdrawn = Retrait
change-reinstated = Rétablissement
change-erased = Effacement
change-of = { $what } : { $title }
changes-title = Modifications
changes-note = Toutes les rectifications, tous les retraits, rétablissements et effacements de ce site, ainsi que tout ce qui a été ajouté aux publications. La liste est tirée du registre : rien ne peut en être omis.
changes-of = Modifications : { $period }
changes-part = { $period }, partie { $number }
changes-count = { PLURAL($count) ->
    [one] { $count } modification
    [many] { $count } de modifications
   *[other] { $count } modifications
}
changes-newest = Dernières modifications
changes-in-order = De la plus récente à la plus ancienne
changes-none = Rien de ce qui a été publié n’a été modifié.
changes-feed-title = { $mission } : modifications
changes-feed-link = Flux des modifications (Atom)

## The calendar of the past

calendar-title = Le site à une autre date
calendar-note = Chaque jour mène à la page d’accueil telle qu’elle était à la fin de ce jour.
calendar-of = Le site : { $period }
calendar-legend = Un point signale les jours où quelque chose a été publié ou modifié.
calendar-changed = avec des changements
calendar-days = { PLURAL($count) ->
    [one] { $count } jour avec des changements
    [many] { $count } de jours avec des changements
   *[other] { $count } jours avec des changements
}

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
asof-proven = { PLURAL($count) ->
    [one] Ce qui est affiché est attesté par la première inscription du registre, signée et fixée par un point de contrôle signé.
    [many] Ce qui est affiché est attesté par les { $count } premières inscriptions du registre, toutes signées et fixées par un point de contrôle signé.
   *[other] Ce qui est affiché est attesté par les { $count } premières inscriptions du registre, toutes signées et fixées par un point de contrôle signé.
}
asof-theme = La présentation et les libellés sont ceux de Chancery { $version }.
asof-other-day = Choisir un autre jour
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

## Verifying

verify-lead = Cette déclaration émane-t-elle bien de la mission, entière et inchangée ? Votre navigateur l’établit lui-même : rien de ce que vous choisissez ici n’est envoyé.
verify-no-script = Cette vérification s’effectue dans votre navigateur et requiert JavaScript. À défaut, utilisez le programme comme indiqué ci-dessous.
verify-choose = Choisissez un fichier ou déposez-le ici
verify-choose-help = 64 Mio au plus. Donnez une preuve et son texte ensemble ou l’un après l’autre.
verify-address = Ou l’adresse d’une page de ce site
verify-check = Vérifier
verify-working = Vérification en cours…
verify-authentic = Authentique. Il s’agit du texte de la mission, entier et inchangé, tel qu’il figure au registre public.
verify-authentic-page = Authentique. Le message de cette page est, mot pour mot, celui du registre public.
verify-false = Non authentique.
verify-unknown = Impossible de se prononcer.
verify-fork = La preuve est valable : la clé du journal de la mission a signé deux registres qui se contredisent, de { $first } et de { $second } inscriptions. Un miroir l’a constaté le { $date } et l’a conservé.
verify-rollback = La preuve est valable : la mission a confirmé un état ancien de son registre, de { $second } inscriptions, après un plus récent, de { $first }. Un miroir l’a constaté le { $date } et l’a conservé.
verify-unsigned = La preuve est valable : l’inscription { $entry } du registre n’a jamais été signée par la clé de la mission. Un miroir l’a constaté le { $date } et l’a conservé.
verify-issuer = Émanant de
verify-message = Publication
verify-edition = Texte
verify-edition-value = { $language } : { $title } (texte { $revision })
verify-edition-erased = { $language } : le texte { $revision } a été effacé depuis
verify-revision = Révision
verify-revision-value = { $revision }, faite par l’inscription { $entry } du registre
verify-keys = Clés
verify-keys-pinned = Les clés sont celles que cette page connaît.
verify-keys-stated = Les clés sont celles que le fichier lui-même indique : comparez-les.
verify-key-log = Clé du journal { $key }
verify-key-mission = Clé de la mission { $key }
verify-key-recovery = Clé de secours { $key }
verify-checkpoint = Point de contrôle
verify-checkpoint-value = { $size }, du registre { $record }
verify-cosignatures = Contresignatures
verify-heartbeat = La mission l’a confirmé comme son dernier point de contrôle le { $date }
verify-strangers = Signé aussi par { $names }, dont cette page ignore les clés
verify-no-cosignatures = Aucune, hormis celle du registre
verify-later = Ce qui s’est passé ensuite
verify-later-none = Ce fichier ne mentionne ni rectification ni retrait. Qui transmet un fichier peut en omettre les plus récents : la page de la publication les indique.
verify-later-unknown = Une preuve ne porte que sur une inscription. Un dossier, ou la page de la publication, dit si le texte a été rectifié depuis.
verify-reason = Motif : { $reason }
verify-withdrawn = La mission a depuis retiré cette publication. Elle ne reflète plus sa position.
verify-erased = Le texte a été effacé depuis. Le registre continue d’attester sa publication et son effacement.
verify-around = Le titre, le chapeau, les indications et le texte ont été comparés, non ce qui les entoure sur la page.
verify-passage = La page diffère ici : { $passage }
verify-what-title = Ce que vous pouvez vérifier
verify-what-dossier = Un dossier (.dossier) : une publication et tout ce qui la prouve. Vérifié sans réseau.
verify-what-proof = Une preuve (.tlog-proof) avec le texte sur lequel elle porte.
verify-what-page = Une page de publication enregistrée depuis ce site, ou son adresse. Le registre est alors demandé au site.
verify-what-evidence = La preuve conservée par un miroir.
verify-to-quote = Vous n’avez qu’un passage ? Vérifiez la citation.
verify-how-title = Comment se fait la vérification
verify-how-browser = Chaque signature, chaque empreinte et la place de chaque inscription au registre sont recalculées dans votre navigateur par un petit script de ce site, puis comparées aux clés ci-dessous. Une fois cette page ouverte, un fichier se vérifie même sans réseau.
verify-how-program = Qui préfère ne pas s’en remettre à ce site utilise le programme Chancery sur son propre ordinateur :
verify-how-docs = La documentation du programme explique chaque étape et chaque octet, de sorte que chacun puisse écrire son propre programme.
verify-known-title = Les clés de ce registre
verify-known-text = Comparez-les avec ce que la mission vous communique par une autre voie : par écrit, par téléphone, de vive voix.
verify-known-since = À partir de l’inscription { $entry }
key-log = Clé du journal
key-mission = Clé de la mission
key-heartbeat = Clé de présence
key-recovery = Clé de secours

## What a check may find wrong

fault-not-a-dossier = Le fichier n’a pas la forme voulue : il a été altéré ou n’a jamais été de ce type.
fault-too-large = Le fichier dépasse ce qui est lu : plus de 64 Mio ou plus de 10 000 inscriptions.
fault-entry-form = Une inscription du registre a été altérée : elle n’a pas la seule forme admise.
fault-act-form = Une décision du fichier se contredit ou contredit le registre.
fault-order = Des inscriptions du registre sont dans le mauvais ordre, ou l’une y figure deux fois.
fault-missing-entry = Il manque une inscription : la suite des décisions sur cette publication présente une lacune.
fault-chain = Une décision ne découle pas de la précédente.
fault-other-record = Des parties du fichier appartiennent à des registres différents.
fault-proof = L’inscription ne figure pas au registre visé par le point de contrôle : elle a été altérée, ou la preuve est celle d’une autre.
fault-number = Un numéro officiel manque ou n’est pas celui qui convient.
fault-instants = Les dates d’une inscription se contredisent.
fault-content-altered = Le texte n’est pas celui que la mission a inscrit au registre : il a été altéré.
fault-content-form = Un texte a une forme ou des caractères que le registre n’admet pas.
fault-content-foreign = Le fichier contient un texte que la mission n’a jamais inscrit au registre.
fault-content-missing = Il manque un texte dont le registre ne dit pas qu’il a été effacé.
fault-content-revived = Le fichier contient un texte que la mission a dû effacer.
fault-other-key = Une autre clé portant le même nom : ce ne sont pas les clés du registre de cette mission.
fault-unsigned-act = La clé de la mission n’a pas signé ceci.
fault-about-missing = Le fichier ne contient pas l’inscription sur laquelle il porte.
fault-checkpoint-form = Le point de contrôle du registre a été altéré : il n’a pas la forme voulue.
fault-checkpoint-unsigned = Le point de contrôle n’est pas signé par la clé du journal que cette page connaît.
fault-cosignature-false = Une contresignature du point de contrôle a été altérée.
fault-text-differs = Le texte n’est pas celui sur lequel porte la preuve : il a été altéré ou en est un autre.
fault-evidence-proof = La preuve conservée est elle-même fausse : sa démonstration ne tient pas.
fault-evidence-form = Ce n’est pas la preuve d’un miroir, ou elle a été altérée.
fault-not-a-proof = La preuve n’a pas la forme voulue : elle a été altérée.
fault-page-altered = La page se réclame d’un texte qui ne figure pas au registre.
fault-page-text = La page montre autre chose que le registre : son texte a été altéré.

## What a check may not be able to tell

unknown-keys-unknown = Le fichier relève du registre { $record }, dont cette page ignore les clés. Adressez-vous au site de la mission concernée.
unknown-text-wanted = La preuve elle-même est valable. Choisissez maintenant le texte sur lequel elle porte.
unknown-file = Ce n’est ni un dossier, ni une preuve avec son texte, ni une page enregistrée depuis ce site.
unknown-page = La page n’indique pas quel texte d’un registre elle présente. Donnez la page d’une publication.
unknown-page-erased = Le texte de cette page a été effacé depuis et ne peut plus être comparé.
unknown-network = Il faut pour cela le registre du site, qui est injoignable. Un dossier se vérifie sans réseau.
unknown-answer = Le site n’a rien à vérifier à cette adresse.
unknown-other-site = Cette adresse est celle d’un autre site. Enregistrez sa page et choisissez le fichier, ou adressez-vous à ce site.
unknown-not-an-address = Ce n’est pas une adresse.
unknown-evidence-word = Les deux points de contrôle sont authentiques. Qu’un élément ait été retenu ou rendu autrement, seul le miroir qui a conservé ce fichier l’affirme.
unknown-evidence-empty = Les deux points de contrôle sont authentiques et ne se contredisent pas.
unknown-browser = Ce navigateur ne sait pas vérifier les signatures Ed25519. Utilisez-en un plus récent ou la commande ci-dessous.
unknown-failed = La vérification elle-même a échoué. Utilisez la commande ci-dessous.

## Quotations

quote-lead = Collez des propos attribués à la mission. La réponse dit s’ils figurent mot pour mot au registre public.
quote-label = Passage
quote-help = De 5 à 2 000 mots, dans toute langue du registre. Signalez les coupures par des points de suspension (…).
quote-check = Vérifier le passage
quote-how-title = Ce qui compte
quote-how-same = Les guillemets, les tirets, les espaces et les sauts de ligne, les majuscules aux extrémités et un accent omis ne comptent pas.
quote-how-other = Un mot, un nombre ou une négation modifiés comptent toujours.
quote-to-verify = Vous avez un fichier ou une page entière ? Vérifiez-en l’authenticité.
quote-answer = Réponse
quote-verbatim = Mot pour mot : ce passage figure tel quel au registre.
quote-altered = Altéré : le registre ne contient pas ce passage. Le plus proche en diffère comme indiqué.
quote-not-found = Introuvable : jusqu’au point de contrôle { $size }, rien de semblable ne figure au registre.
quote-too-short = Le passage est trop court pour être distingué d’autres. Nombre minimal de mots : { $limit }.
quote-too-long = Le passage est trop long pour être vérifié d’un coup. Nombre maximal de mots : { $limit }.
quote-unavailable = Les passages du registre sont en cours d’indexation. Veuillez réessayer sous peu.
quote-difference = Différence avec le registre
quote-difference-help = Barré : ce que dit le registre et non le passage. Souligné : ce que dit le passage et non le registre.
quote-left-out = Dans le registre seul :
quote-added = Dans le passage seul :
quote-omitted = Omis aux points de suspension
quote-punctuation = La ponctuation, les accents ou les majuscules diffèrent du registre.
quote-not-current = N’est plus en vigueur
quote-current = Révision { $revision }. La publication le dit toujours.
quote-corrected = Révision { $revision }. Le texte a été rectifié depuis, le { $date } : la publication dit désormais autre chose.
quote-revised = Révision { $revision }. Le texte a été mis à jour depuis, le { $date } : la publication dit désormais autre chose.
quote-withdrawn = Révision { $revision }. La publication a été retirée le { $date } et ne reflète plus la position de la mission.
quote-revision-link = Le passage dans la révision { $revision }
quote-now-link = La publication en son état actuel
quote-more = Il figure dans d’autres publications encore.
quote-promise = La mission s’engage à inscrire au registre toute publication de ces catégories. Aucune ne contient ce texte :
quote-no-promise = La mission ne s’est pas engagée à inscrire au registre toutes ses publications : elle a pu le dire ailleurs.

## Copying with the source

copy-label = Passage sélectionné
copy-quote = « { $text } »
copy-line = Révision { $revision }, registre { $record }, point de contrôle { $size }
copy-button = Copier avec la source
copy-dismiss = Fermer
copy-done = Copié
copy-failed = Le navigateur ne l’a pas permis

## Sur papier

paper-page = Page { $number } sur { $count }
paper-contents = Sommaire
paper-check-title = Comment vérifier ce document
paper-check-code = Lisez le code ou ouvrez l’adresse : le site montre ce texte même et indique s’il est toujours en vigueur.
paper-check-file = Le fichier PDF contient sa propre preuve. La commande « chancery verify » indique, même hors ligne, s’il a été modifié.
paper-code = Code QR menant à { $address }
paper-dossier = Dossier de vérification : la preuve que ce texte figure au registre public
paper-picture = Image : { $text }
paper-entry = Inscription { $entry } au registre { $record }, révision { $revision }

## Bureaux et horaires

hours-title = Heures d’ouverture
hours-closes-today = Ouvert, ferme à { $time }
hours-closes-later = Ouvert, ferme le { $day } à { $time }
hours-always = Ouvert en permanence
hours-opens-today = Fermé, ouvre à { $time }
hours-opens-tomorrow = Fermé, ouvre demain à { $time }
hours-opens-later = Fermé, ouvre le { $day } à { $time }
hours-never = Fermé jusqu’à nouvel ordre
hours-zone = Les heures sont celles de { $city }.
hours-yours = { $time } à votre heure
hours-days = Du { $from } au { $until }
hours-two-days = { $from } et { $until }
hours-every-day = Tous les jours
hours-span = { $from } – { $until }
hours-all-day = Toute la journée
hours-closed = Fermé
hours-coming = Horaires modifiés des prochaines semaines
hours-eve = Fermeture anticipée, veille de congé : { $holiday }
office-address = Adresse
office-position = Position
office-reach = Téléphone et courriel
office-emergency = Urgences
office-inside = depuis le pays
office-outside = depuis l’étranger
office-calendar = Heures d’ouverture pour votre agenda (iCalendar)
office-holidays = { $name } pour votre agenda (iCalendar)
office-withdrawn-title = Ce bureau a été retiré
office-withdrawn-notice = Ce bureau a été retiré le { $date }. Il ne reçoit plus le public.
calendar-hours = { $office } : heures d’ouverture
calendar-open = { $office } : ouvert
calendar-closed = { $office } : fermé
menu-under = Pages de la rubrique { $page }
page-children = Dans cette rubrique
subject-office = Bureau
subject-holidays = Jours fériés
subject-redirect = Redirection

## Fichiers qui ne sont plus diffusés

file-withdrawn-title = Ce fichier a été retiré
file-withdrawn-text = Le fichier qui se trouvait à cette adresse a été retiré le { $date } et n’est plus diffusé.
file-withdrawn-link = Lire l’avis qui le remplace
file-replaced-title = Ce fichier a été remplacé
file-replaced-text = Le fichier qui se trouvait à cette adresse a été remplacé par une version plus récente le { $date }.
file-replaced-link = Ouvrir le fichier en vigueur

# A page whose PDF would be too long.
paper-too-long-title = Trop long pour un seul document
paper-too-long-text = Cette page contient plus qu’un seul PDF ne peut en réunir. Demandez un mois, un jour, ou les messages un par un.
paper-no-letters-title = Il manque un caractère
paper-no-letters-text = Aucune police de ce site ne possède certains caractères de cette page, comme { $letters } : elle ne peut pas devenir un PDF. La page elle-même les contient tous, ainsi que ses formes texte, Markdown et données.

## A preview of a theme (chancery theme preview)

preview-title = Aperçu
preview-text = Vous voyez le site avec un thème qui n’est pas publié. Personne d’autre ne le voit ainsi.

## Fichiers

media-picture = Image
media-drawing = Dessin
media-film = Film
media-sound = Enregistrement sonore
media-pdf = PDF
media-document = Document texte
media-sheet = Feuille de calcul
media-slides = Présentation
media-archive = Archive ZIP
media-text = Fichier texte
media-file = Fichier
media-facts = { $type }, { $size }
media-transcript = Transcription
media-withdrawn = Ce fichier a été retiré le { $date }.
media-erased = Ce fichier a été effacé le { $date }.
media-with-message = Ce fichier a été retiré en même temps que la publication.
media-unknown = Ce fichier n’est pas disponible.
attachments-title = Pièces jointes
table-title = Tableau
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo
size-gigabytes = { $size } Go

## Lecture d’une publication

contents-title = Sommaire
fact-topics = Thèmes
fact-places = Lieux
fact-series = Dans le cadre de
fact-translates = Traduit de
translation-behind-label = Traduction
translation-behind = Le texte source ({ $language }) a été modifié depuis cette traduction.
translation-see = Voir ce qui a été modifié
related-title = À lire aussi
siblings-title = Publications précédente et suivante
sibling-previous = Précédente
sibling-next = Suivante
beside-label = Lire en regard de la version
beside-title = { $title } ({ $first } / { $second })
beside-note = Deux versions de la même publication, paragraphe par paragraphe.
beside-untranslated = Uniquement dans l’autre version
forms-title = Cette page aux formats
form-text = texte
form-markdown = Markdown
form-json = données
form-pdf = PDF

## People, topics, places, series, kinds

people-title = Personnes
topics-title = Thèmes
places-title = Lieux
series-title = Visites et conférences
kinds-title = Types de publication
groups-none = Rien n’a encore été publié ici.
group-of = { $name } : { $period }
person-offices = Fonctions exercées
person-office = Fonction
person-from = Depuis
person-until = Jusqu’à
person-then = Fonction à cette date :
place-zone = Heure locale : { $zone }
# From one day to another: "3 to 5 March 2026".
span-both = du { $from } au { $until }
span-from = À partir du { $from }
span-until = Jusqu’au { $until }
archive-browse = Parcourir par
archive-calendar = Jours de publication
subject-media = Fichier multimédia
subject-theme = Présentation du site
subject-topic = Thème
subject-place = Lieu
subject-series = Série

## Fichiers sur la page « Vérifier »

verify-authentic-file = Authentique. C’est, octet pour octet, un fichier publié par la mission, tel qu’il figure au registre public.
verify-file = Fichier
verify-file-value = { $name } ({ $type }, { $size } octets), à partir de la révision { $revision }
verify-file-replaced = La mission a depuis remplacé ce fichier, par la révision { $revision }.
fault-file-differs = Ce fichier n’est pas celui sur lequel porte le dossier : il a été altéré ou en est un autre.
unknown-no-file = Le dossier remis avec ce fichier ne porte pas sur un fichier, ou celui-ci a été effacé.
