//! Words of offices and names, in the languages that write names with capitals.

use crate::text::wordset::WordSet;

pub(super) static HEADS: WordSet = WordSet::words(
    "minister pm president vice-president ambassador secretary secretary-general spokesperson spokesman spokeswoman consul consul-general \
    director director-general chair chairman chairperson chairwoman commissioner envoy representative attaché attache counsellor counselor \
    governor mayor premier chancellor chief head officer undersecretary under-secretary adviser advisor senator deputy chargé charge king queen prince princess \
    ministre président présidente ambassadeur ambassadrice porte-parole consule secrétaire directeur directrice chef envoyé représentant représentante gouverneur maire conseiller \
    presidente ministro ministra embajador embajadora portavoz canciller cónsul embaixador embaixadora chanceler ambasciatore ambasciatrice portavoce secretario secretaria director directora representante encargado \
    außenminister außenministerin ministerin botschafter botschafterin bundeskanzler bundeskanzlerin bundespräsident sprecher sprecherin präsident präsidentin generalsekretär staatsminister staatsministerin staatssekretär \
    министр министра министром посол посла послом президент президента президентом представитель представителя представителем председатель председателя председателем \
    секретарь секретаря директор директора консул консула генконсул генконсула советник советника атташе премьер-министр премьер-министра руководитель руководителя глава главы заместитель заместителя уполномоченный уполномоченного поверенный поверенного",
);

pub(super) static BEFORE: WordSet = WordSet::words(
    "deputy first acting permanent prime vice assistant special presidential state foreign defence defense finance health interior trade culture energy \
    press senior chief honorary extraordinary plenipotentiary national federal parliamentary principal personal under embassy ministry general high \
    and official government british russian french german american chinese italian spanish \
    vice premier première le la les el los der die das официальный официального официальным чрезвычайный чрезвычайного полномочный полномочного постоянный постоянного \
    первый первого заместитель заместителя зам врио временный временного специальный специального генеральный генерального и \
    erster stellvertretender stellvertretende primer secrétaire sous-secrétaire",
);

pub(super) static WITHIN: WordSet = WordSet::words(
    "foreign affairs external relations defence defense state states kingdom republic federation federal union people's peoples democratic islamic arab \
    ministry department information press culture trade industry energy economy economic finance european council security embassy mission consulate un nato osce eu au asean \
    parliament duma committee commission organisation organization nations united general prime minister staff spokesperson extraordinary plenipotentiary secretary-general secretary ambassador education health justice interior development cooperation \
    and house chamber senate assembly government foreign-affairs fédération république royaume affaires étrangères étrangère européennes extérieures relaciones exteriores asuntos estados república federación reino unión \
    иностранных дел мид федерации российской российский республики королевства по при полномочный чрезвычайный и обороны правительства государственной думы совета безопасности вопросам правам человека оон обсе ес снг \
    генерального секретаря посольства иностранным делам финансов экономики культуры науки образования auswärtigen auswärtiges amtes amts bundesrepublik",
);

pub(super) static LINKS: WordSet = WordSet::words(
    "of the for to de la le les du des del der d' l' en au aux à al в на при во von zu zur zum bei das den y et und",
);

pub(super) static PARTICLES: WordSet = WordSet::words(
    "bin ibn bint al el de da di dos das du van von der den la le y e ben abu ould zu ter ten af",
);

pub(super) static NO_PERSON: WordSet = WordSet::words(
    "embassy ministry mission consulate government department office delegation council committee commission service centre center union \
    press photo video news statement comment interview remarks article speech russia ambassade ministère посольство посольства мид министерство embajada botschaft \
    ministers presidents ambassadors leaders heads members states governments parties foreign \
    conference forum session meeting day year anniversary the on in at media information agency",
);

pub(super) static BRINGS_IN_OTHERS: WordSet = WordSet::words(
    "with to response on about regarding concerning against from between meeting received meets over after before avec à aux sur contre entre \
    с со по о об к для между con sobre a ante mit über an bei zu",
);

pub(super) static TITLES: WordSet = WordSet::words(
    "mr mrs ms dr prof sir h.e excellency m mme mm s.e sr sra don herr frau г-н г-на г-жа its his her",
);

/// Whether `word` is one of a few words parted by blanks.
pub(super) fn one_of(few: &str, word: &str) -> bool {
    few.split(' ').any(|known| known == word)
}
