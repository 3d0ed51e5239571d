extension ShippedAspectWords {
  /// Languages of Africa and Asia.
  static let others = [
    "ar": ShippedAspectWords(
      durations: """
        كم من الوقت, كم دقيقة, كم ساعة, كم يوما, كم أسبوعا, كم شهرا, مدة, المدة, يستغرق, تستغرق, \
        تدوم, كم مرة
        """,
      durationNames: "مدة, المدة, الوقت, الزمن",
      units: "ثانية, دقيقة, دقائق, ساعة, ساعات, يوم, أيام, أسبوع, أسابيع, شهر, أشهر, سنة, سنوات",
      who: "من يشارك, من هم, من يمكن, لمن, يشارك, المشاركون, المشاركين",
      people: "مشارك, المشاركون, المشاركين, شخص, أشخاص, أعضاء, فريق, مجموعة, دور",
      times: "متى, في أي وقت",
      exclusions: "ليس, ليست, غير, عدا, ما عدا, باستثناء, إلا, دون, بدون, لا",
      comparing: "الفرق, فرق, يختلف, قارن, مقارنة, بدلا من, أفضل, أو, أم, بين",
      both: "كلاهما, كلا, معا, في آن واحد",
      whole: "مجموعة الأدوات, الموقع, إجمالي, المجموع, الدليل"),
    "fa": ShippedAspectWords(
      durations: """
        چقدر طول, چه مدت, چند دقیقه, چند ساعت, چند روز, چند هفته, چند ماه, چند وقت یک بار, مدت, \
        طول می‌کشد
        """,
      durationNames: "مدت, زمان",
      units: "ثانیه, دقیقه, ساعت, روز, هفته, ماه, سال",
      who: "چه کسی, چه کسانی, شرکت, شرکت‌کننده, شرکت‌کنندگان",
      people: "شرکت‌کننده, شخص, نفر, افراد, عضو, گروه, نقش",
      times: "کی, چه زمانی, چه وقت",
      exclusions: "بجز, به جز, بدون, غیر",
      exclusionsBehind: "نیست, نیستند",
      comparing: "تفاوت, فرق, مقایسه, به جای, بهتر, یا, بین, میان",
      both: "هر دو, همزمان",
      whole: "مجموعه, سایت, وبگاه, مجموع, راهنما"),
    "he": ShippedAspectWords(
      durations: """
        כמה זמן, כמה דקות, כמה שעות, כמה ימים, כמה שבועות, כמה חודשים, משך, נמשך, נמשכת, \
        באיזו תדירות
        """,
      durationNames: "משך, זמן, לוח זמנים",
      units: "שנייה, דקה, דקות, שעה, שעות, יום, ימים, שבוע, שבועות, חודש, חודשים, שנה, שנים",
      who: "מי, למי, משתתף, משתתפים",
      people: "מי, משתתף, משתתפים, אדם, אנשים, חבר, חברים, צוות, קבוצה, תפקיד",
      times: "מתי, באיזו שעה",
      exclusions: "לא, אינם, אינן, מלבד, חוץ, ללא, בלי",
      comparing: "הבדל, ההבדל, שונה, להשוות, השוואה, במקום, עדיף, או, בין",
      both: "שניהם, גם וגם, בו זמנית",
      whole: "אוסף, אתר, האתר, סך הכול, מדריך"),
    "hi": ShippedAspectWords(
      durations: """
        कितना समय, कितनी देर, कितने मिनट, कितने घंटे, कितने दिन, कितने हफ्ते, कितने महीने, अवधि, \
        कितनी बार
        """,
      durationNames: "समय, अवधि",
      units: "सेकंड, मिनट, घंटा, घंटे, दिन, हफ्ता, हफ्ते, सप्ताह, महीना, महीने, साल, वर्ष",
      who: "कौन, किसे, किसको, भाग, प्रतिभागी",
      people: "कौन, प्रतिभागी, व्यक्ति, लोग, सदस्य, टीम, समूह, भूमिका",
      times: "कब, किस समय",
      exclusions: "सिवाय, बिना",
      exclusionsBehind: "नहीं, छोड़कर, अलावा",
      comparing: "अंतर, फर्क, तुलना, बजाय, बेहतर, या, बीच",
      both: "दोनों, एक साथ",
      whole: "संग्रह, साइट, वेबसाइट, कुल, मार्गदर्शिका"),
    "id": ShippedAspectWords(
      durations: """
        berapa lama, berapa menit, berapa jam, berapa hari, berapa minggu, berapa bulan, durasi, \
        lamanya, seberapa sering
        """,
      durationNames: "durasi, waktu, lama, jadwal",
      units: "detik, menit, jam, hari, minggu, bulan, tahun",
      who: "siapa, peserta, terlibat, ikut",
      people: "siapa, peserta, orang, anggota, tim, kelompok, peran",
      times: "kapan, jam berapa, pukul berapa",
      exclusions: "bukan, tidak, kecuali, tanpa, selain",
      comparing: """
        perbedaan, beda, berbeda, bandingkan, perbandingan, daripada, alih-alih, lebih baik, \
        atau, antara
        """,
      both: "keduanya, sekaligus, bersamaan",
      whole: "koleksi, situs, total, seluruhnya, panduan"),
    "ja": ShippedAspectWords(
      durations: "どのくらい, どれくらい, 何分, 何時間, 何日, 何週間, 何か月, 所要時間, 期間, どのくらいの頻度",
      durationNames: "時間, 所要時間, 期間",
      units: "秒, 分, 時間, 日, 週間, か月, カ月, 年",
      who: "誰が, だれが, 誰に, 参加者, 参加する",
      people: "参加者, 人, メンバー, チーム, グループ, 役割",
      times: "いつ, 何時, どんなとき",
      exclusions: "",
      exclusionsBehind: "以外, ではない, でない, 除く, 除いて",
      comparing: "違い, 比較, 比べ, 代わり, または, どちら",
      both: "両方, 同時, どちらも",
      whole: "全体, サイト, 合計, 全部"),
    "ko": ShippedAspectWords(
      durations: "얼마나, 몇 분, 몇 시간, 몇 일, 며칠, 몇 주, 몇 달, 몇 개월, 소요 시간, 기간, 얼마나 자주",
      durationNames: "시간, 기간, 소요 시간",
      units: "초, 분, 시간, 일, 주, 개월, 달, 년",
      who: "누가, 누구, 참가자, 참여자, 참여하는",
      people: "참가자, 참여자, 사람, 구성원, 팀, 그룹, 역할",
      times: "언제, 몇 시",
      exclusions: "",
      exclusionsBehind: "아닌, 제외, 제외한, 빼고, 않는, 없이",
      comparing: "차이, 비교, 대신, 또는, 아니면, 사이",
      both: "둘 다, 모두, 동시에",
      whole: "전체, 사이트, 합계, 총"),
    "sw": ShippedAspectWords(
      durations: """
        muda gani, dakika ngapi, saa ngapi, siku ngapi, wiki ngapi, miezi mingapi, muda, \
        huchukua, mara ngapi
        """,
      durationNames: "muda, wakati, ratiba",
      units: "sekunde, dakika, saa, siku, wiki, mwezi, miezi, mwaka, miaka",
      who: "nani, mshiriki, washiriki, wanashiriki",
      people: "nani, mshiriki, washiriki, mtu, watu, mwanachama, timu, kikundi, jukumu",
      times: "lini, wakati gani",
      exclusions: "si, sio, isipokuwa, bila, ila, zisizo",
      comparing: "tofauti, linganisha, ulinganisho, badala ya, bora, au, kati",
      both: "zote mbili, yote mawili, pamoja",
      whole: "mkusanyiko, tovuti, jumla, mwongozo"),
    "vi": ShippedAspectWords(
      durations: """
        bao lâu, bao nhiêu phút, bao nhiêu giờ, bao nhiêu ngày, bao nhiêu tuần, bao nhiêu tháng, \
        thời lượng, mất bao lâu, bao lâu một lần
        """,
      durationNames: "thời gian, thời lượng",
      units: "giây, phút, giờ, ngày, tuần, tháng, năm",
      who: "ai, người tham gia, tham gia",
      people: "ai, người, thành viên, đội, nhóm, vai trò",
      times: "khi nào, mấy giờ, lúc nào",
      exclusions: "không, trừ, ngoại trừ, ngoài, không phải",
      comparing: "khác, khác biệt, so sánh, thay vì, tốt hơn, hay, hoặc, giữa",
      both: "cả hai, đồng thời",
      whole: "bộ sưu tập, trang, tổng cộng, tổng, hướng dẫn"),
    "zh": ShippedAspectWords(
      durations: "多久, 多长时间, 多長時間, 多少分钟, 多少分鐘, 几小时, 幾小時, 几天, 幾天, 几周, 幾週, 时长, 時長, 多久一次, 持续, 持續",
      durationNames: "时间, 時間, 时长, 時長, 期限",
      units: "秒, 分钟, 分鐘, 小时, 小時, 天, 日, 周, 週, 个月, 個月, 年",
      who: "谁, 誰, 参与者, 參與者, 哪些人, 参加, 參加",
      people: "谁, 誰, 参与者, 參與者, 人员, 人員, 成员, 成員, 团队, 團隊, 小组, 小組, 角色",
      times: "什么时候, 什麼時候, 何时, 何時, 几点, 幾點",
      exclusions: "不是, 不属于, 不屬於, 除了, 没有, 沒有, 不用",
      exclusionsBehind: "除外, 以外",
      comparing: "区别, 區別, 差别, 差別, 不同, 比较, 比較, 而不是, 还是, 還是, 或者, 之间, 之間",
      both: "同时, 同時, 两者, 兩者, 都是",
      whole: "工具箱, 网站, 網站, 总共, 總共, 一共, 合集, 手册, 手冊"),
  ]
}
