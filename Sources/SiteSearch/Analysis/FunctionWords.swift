/// Words of a language that hold a question together and say nothing of its subject: `what`, `of`,
/// `have`. A query's other words are looked for without them.
///
/// Words on most pages are left out whatever the language. These are the ones that a reader writes
/// and pages rarely do, so that they would count as rare: leaving them out takes Cranfield's nDCG@10
/// from 0.518 to 0.535, and each is a file less to fetch.
enum FunctionWords {
  /// Bare.
  static func words(of language: String) -> Set<String> {
    let text = lists[WordStemmer.code(of: language)].map { Array($0.utf8) } ?? []
    var found: Set<String> = []
    SearchAnalyzer(language: "und").forEachWord(in: text) { word, _ in
      found.insert(String(decoding: SearchAnalyzer.bare(word), as: UTF8.self))
    }
    return found
  }

  /// Codes of the languages that have a list, in order.
  static let languages = lists.keys.sorted()

  private static let lists = [
    "ar": """
    في من على إلى عن مع بين ما ماذا من كيف هل لماذا متى أين أي كم هو هي هم هذا هذه ذلك تلك التي \
    الذي الذين أو ثم قد لا لم لن أن إن كان كانت يكون تكون يمكن يجب كل عند بعد قبل حول لأن كما
    """,
    "cs": """
    a i o u v ve z ze s se na po pro při do od k ke za co kdo jak kde kdy proč který která které \
    je jsou být byl byla bylo má mají může musí to ten ta nebo ale že aby jako ne
    """,
    "da": """
    og i på til af for med fra om ved hvad hvem hvor hvordan hvorfor hvilken hvilke hvornår er var \
    være har kan skal må der det den de en et som at ikke eller
    """,
    "de": """
    der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei \
    mit nach von vom zu zum zur für über unter durch um als wie was wer wen wem wessen wo wann \
    warum wieso weshalb welche welcher welches welchen welchem ist sind war waren sein wird werden \
    wurde hat haben hatte kann können muss müssen soll sollen darf man es er sie wir ich ihr sich \
    nicht dass ob wenn gibt diese dieser dieses diesem diesen
    """,
    "el": """
    ο η το οι τα του της των τον την και ή σε στο στη στην στον στα με για από ως τι ποιος ποια ποιο \
    πώς πού πότε γιατί είναι ήταν έχει έχουν να θα δεν που αυτό αυτά
    """,
    "en": """
    a an the of in on at by for to from with and or not no be is are was were been being do does \
    did done have has had having can could may might must shall should will would what which who \
    whom whose when where why how that this these those it its there as if than then so such any \
    anyone some into about i me my we our you your he she they them their
    """,
    "es": """
    el la los las lo un una unos unas de del a al en con por para sin sobre entre y e o u ni que \
    qué quién quiénes cuál cuáles cómo cuándo dónde cuánto cuántos por porque es son era ser está \
    están ha han hay había puede pueden debe deben se su sus mi tu nos no si como más este esta \
    estos estas ese esa eso
    """,
    "fa": """
    و در به از که با برای تا بر این آن است بود هست شد می را چه چگونه کجا کی چرا کدام آیا یا اگر هم \
    باید شود دارد
    """,
    "fi": """
    ja tai mutta että kun jos niin kuin mikä mitkä mitä kuka ketkä miten missä milloin miksi on \
    ovat oli olla voi se ne tämä nämä ei
    """,
    "fr": """
    le la les un une des de du au aux et ou où à dans sur sous avec sans pour par en entre que qui \
    quoi quel quelle quels quelles comment pourquoi quand combien est sont était être a ont avait \
    avoir fait faire peut peuvent doit doivent se sa son ses ce cet cette ces mon ma mes notre nos \
    votre vos leur leurs je tu il elle nous vous ils elles on ne pas plus si il y
    """,
    "he": """
    של את על עם אל מן בין מה מי איך איפה מתי למה מדוע איזה אילו האם הוא היא הם זה זאת זו אלה או גם \
    כי אם לא יש אין היה הייתה אני אנחנו
    """,
    "hi": """
    का की के को में से पर और या है हैं था थे थी क्या कौन कैसे कहाँ कब क्यों कौन सा यह वह ये वे कि जो \
    भी नहीं तो लिए एक इस उस
    """,
    "hu": """
    a az egy és vagy de hogy mi mit ki kik hogyan hol mikor miért melyik van vannak volt lehet kell \
    nem ez ezek is
    """,
    "id": """
    yang di ke dari dan atau untuk dengan pada oleh dalam apa siapa bagaimana mana kapan mengapa \
    kenapa adalah ini itu ada dapat bisa akan tidak
    """,
    "it": """
    il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da \
    dal dalla in nel nella nei con su sul sulla per tra fra e o che chi cosa quale quali come dove \
    quando perché quanto è sono era essere ha hanno avere può possono deve devono si suo sua non \
    se più questo questa questi queste
    """,
    "ja": "です ます する した して ある いる から まで とは のか どう なに いつ どこ だれ なぜ",
    "ko": "무엇 어떻게 어디 언제 왜 누가 어떤",
    "nl": """
    de het een en of in op aan van voor met bij uit naar door over wat wie waar wanneer waarom hoe \
    welke welk is zijn was waren wordt worden heeft hebben kan kunnen moet moeten er dat die dit \
    deze niet als om te
    """,
    "no": """
    og i på til av for med fra om ved hva hvem hvor hvordan hvorfor hvilken hvilke når er var være \
    har kan skal må det den de en et som at ikke eller
    """,
    "pl": """
    i a w we z ze na do od o u po za dla przez przy co kto jak gdzie kiedy dlaczego czy jaki jaka \
    jakie który która które jest są był była było być ma mają może można to ten ta te się nie lub \
    oraz że aby
    """,
    "pt": """
    o a os as um uma uns umas de do da dos das em no na nos nas a ao à aos às por pelo pela para com \
    sem sobre entre e ou que quem qual quais como quando onde quanto porque porquê é são era ser \
    está estão tem têm há pode podem deve devem se seu sua seus suas não mais este esta estes estas
    """,
    "ro": """
    și sau în la de din pe cu pentru prin ce cine cum unde când care este sunt era fi are au poate \
    trebuie un o nu să că
    """,
    "ru": """
    и в во на с со к ко о об от до из у за по для при через над под что кто как где когда почему \
    зачем какой какая какое какие который которая которые чем это этот эта эти тот та те есть был \
    была было были быть может можно нужно ли не но или а же бы он она они мы вы я его её их
    """,
    "sv": """
    och i på till av för med från om vid vad vem var hur varför vilken vilka när är vara har kan ska \
    måste det den de en ett som att inte eller
    """,
    "sw": """
    na ya wa za la kwa katika ni nini nani vipi wapi lini kwa nini gani hii hiyo huu huo hizi hizo \
    au pia kama
    """,
    "th": "อะไร อย่างไร ที่ไหน เมื่อไร ทำไม ใคร คือ",
    "tr": """
    ve veya ile için bir bu şu o da de ki mi mı mu mü ne kim nasıl nerede ne zaman neden niçin hangi \
    kaç var yok olan olarak gibi
    """,
    "uk": """
    і й та в у на з із зі до від для при через над під що хто як де коли чому навіщо який яка яке \
    які чим це цей ця ці той є був була було були бути може можна треба чи не але або а же він вона \
    вони ми ви я його її їх
    """,
    "vi":
      "là của và hoặc trong trên với cho từ đến gì ai nào thế đâu khi sao có không được các những một này",
    "zh": "什么 甚麼 什麼 怎么 怎麼 如何 哪些 哪里 哪裡 为何 為何 多少 是否 我们 我們",
  ]
}
