extension ShippedQuestionWords {
  /// Languages of Africa and Asia. Chinese, Japanese and Korean words have two letters at least, as
  /// their texts are read by pairs.
  static let others = [
    "ar": ShippedQuestionWords(
      asking: """
        قل, اشرح, صف, اذكر, أظهر, أعط, جد, يعني, معنى, تعريف, الفرق, أريد, أحتاج, نحتاج, استخدام, \
        تستخدم, يستخدم, تفيد, يفيد, توجد, يوجد, هناك, تساعد, يساعد, جميع, مثال, المتاحة
        """,
      tools: "أداة, أدوات, الأدوات, الأداة, وسيلة, وسائل, طريقة, أسلوب",
      several: "أي, ما هي, ما, جميع, كل, اذكر, قائمة", counts: "كم, عدد",
      ways: "كيف, خطوة, خطوات, إعداد, تحضير, تنظيم, عمليا",
      purpose: "الغرض, غرض, الهدف, هدف, الغاية", rationale: "لماذا, المبررات, المبرر, السبب, سبب",
      outcomes: "النتائج, نتائج, نتيجة, أثر, فائدة, فوائد", type: "نوع, أنواع, فئة, فئات, صنف",
      phase: "مرحلة, مراحل", related: "ذات صلة, مشابهة, قريبة, مرتبطة"),
    "fa": ShippedQuestionWords(
      asking: """
        بگو, توضیح, شرح, فهرست, نشان, بده, پیدا, یعنی, معنی, تعریف, تفاوت, نیاز, استفاده, \
        مفید, کمک, همه, مثال, وجود
        """,
      tools: "ابزار, ابزارها, ابزارهای, روش, شیوه, قالب", several: "کدام, همه, فهرست, چه",
      counts: "چند, تعداد", ways: "چگونه, چطور, گام, آماده, سازماندهی, عمل",
      purpose: "هدف, منظور, برای چه", rationale: "چرا, دلیل, منطق, توجیه",
      outcomes: "نتایج, نتیجه, دستاورد, دستاوردها, اثر", type: "نوع, انواع, دسته",
      phase: "مرحله, مراحل", related: "مرتبط, مشابه, نزدیک"),
    "he": ShippedQuestionWords(
      asking: """
        אמור, הסבר, תאר, רשום, הצג, תן, מצא, פירוש, פירושו, הגדרה, הבדל, צריך, להשתמש, שימוש, \
        משתמשים, שימושי, עוזר, עוזרים, כל, דוגמה, קיימים
        """,
      tools: "כלי, כלים, הכלים, הכלי, שיטה, שיטות, פורמט",
      several: "אילו, איזה, כל, רשימה, מהם, מה הם",
      counts: "כמה, מספר", ways: "איך, כיצד, צעד, להכין, לארגן, בפועל",
      purpose: "מטרה, המטרה, מטרת, תכלית", rationale: "למה, מדוע, סיבה, רציונל, היגיון",
      outcomes: "תוצאות, התוצאות, תוצאה, תוצרים, תועלת", type: "סוג, סוגי, סוגים, קטגוריה",
      phase: "שלב, בשלב, שלבים", related: "קשורים, דומים, קרובים"),
    "hi": ShippedQuestionWords(
      asking: """
        बताओ, बताएं, समझाओ, वर्णन, सूची, दिखाओ, दो, मतलब, अर्थ, परिभाषा, अंतर, चाहिए, उपयोग, \
        प्रयोग, उपयोगी, मदद, सभी, उदाहरण
        """,
      tools: "उपकरण, साधन, टूल, विधि, तरीका, तकनीक", several: "कौन से, कौनसे, सभी, सूची",
      counts: "कितने, कितना, संख्या", ways: "कैसे, कदम, तैयार, आयोजित, व्यवहार",
      purpose: "उद्देश्य, लक्ष्य, किसलिए", rationale: "क्यों, औचित्य, कारण, तर्क",
      outcomes: "परिणाम, नतीजे, लाभ, प्रभाव", type: "प्रकार, श्रेणी, किस्म",
      phase: "चरण, चरणों, अवस्था", related: "संबंधित, समान, मिलते"),
    "id": ShippedQuestionWords(
      asking: """
        katakan, jelaskan, uraikan, daftar, tunjukkan, beri, cari, arti, artinya, definisi, \
        perbedaan, perlu, ingin, gunakan, digunakan, berguna, membantu, semua, contoh, tersedia
        """,
      tools: "alat, perangkat, metode, format, teknik, pendekatan",
      several: "mana, apa saja, semua, daftar", counts: "berapa, berapa banyak, jumlah",
      ways: "bagaimana, langkah, persiapan, menyiapkan, mengatur, praktik",
      purpose: "tujuan, maksud, untuk apa", rationale: "alasan, mengapa, kenapa, dasar pemikiran",
      outcomes: "hasil, manfaat, dampak", type: "jenis, tipe, kategori", phase: "fase, tahap",
      related: "terkait, serupa, mirip"),
    "ja": ShippedQuestionWords(
      asking: "教えて, 説明, 意味, 定義, 違い, 必要, 使う, 使い, 使われ, ください, すべて, 全て",
      tools: "ツール, 手法, 道具, 方法", several: "どの, どれ, すべて, 全て, 一覧, どんな",
      counts: "いくつ, 何個, 何種類", ways: "どうやって, 手順, 準備, やり方, 進め方",
      purpose: "目的, 狙い, ねらい", rationale: "理由, なぜ, 根拠, 背景, どうして",
      outcomes: "成果, 結果, 効果", type: "種類, 種別, タイプ, 分類", phase: "段階, フェーズ",
      related: "関連, 似た, 近い"),
    "ko": ShippedQuestionWords(
      asking: "알려, 설명, 의미, 정의, 차이, 필요, 사용, 쓰이는, 모든, 예시",
      tools: "도구, 방법, 기법, 수단", several: "어떤, 모든, 목록, 무슨", counts: "몇 개, 몇개, 개수",
      ways: "어떻게, 단계별, 준비, 절차", purpose: "목적, 목표", rationale: "근거, 이유, 필요성",
      outcomes: "결과, 성과, 효과", type: "유형, 종류, 분류", phase: "단계",
      related: "관련, 비슷한, 유사"),
    "sw": ShippedQuestionWords(
      asking: """
        sema, eleza, fafanua, orodhesha, onyesha, toa, tafuta, maana, tofauti, hitaji, tumia, \
        hutumika, zinatumika, saidia, husaidia, zote, yote, mfano, kuna
        """,
      tools: "zana, nyenzo, chombo, mbinu, njia", several: "zipi, gani, zote, orodha",
      counts: "ngapi, idadi", ways: "vipi, jinsi, hatua, andaa, kuandaa, vitendo",
      purpose: "lengo, madhumuni, kusudi", rationale: "sababu, kwa nini, mantiki",
      outcomes: "matokeo, faida, athari", type: "aina, kundi", phase: "awamu, hatua",
      related: "husiana, zinazohusiana, fanana"),
    "vi": ShippedQuestionWords(
      asking: """
        nói, giải thích, mô tả, liệt kê, cho biết, tìm, nghĩa, định nghĩa, khác nhau, cần, dùng, \
        sử dụng, giúp, tất cả, ví dụ
        """,
      tools: "công cụ, phương pháp, kỹ thuật, hình thức", several: "nào, những, tất cả, liệt kê",
      counts: "bao nhiêu, mấy, số lượng", ways: "thế nào, cách, bước, chuẩn bị, tổ chức",
      purpose: "mục đích, mục tiêu, để làm gì", rationale: "lý do, tại sao, vì sao, cơ sở",
      outcomes: "kết quả, hiệu quả, lợi ích", type: "loại, kiểu, nhóm", phase: "giai đoạn",
      related: "liên quan, tương tự"),
    "zh": ShippedQuestionWords(
      asking: "告诉, 告訴, 解释, 解釋, 说明, 說明, 意思, 定义, 定義, 区别, 區別, 需要, 使用, 用于, 用於, 所有, 全部, 请问, 請問",
      tools: "工具, 方法, 形式, 手段", several: "哪些, 什么, 甚麼, 什麼, 所有, 全部, 列出",
      counts: "多少, 几个, 幾個, 几种, 幾種", ways: "如何, 怎么, 怎麼, 怎样, 怎樣, 步骤, 步驟, 准备, 準備",
      purpose: "目的, 目标, 目標, 用途", rationale: "理由, 依据, 依據, 为什么, 為什麼, 为何, 為何, 原因",
      outcomes: "成果, 结果, 結果, 效果", type: "类型, 類型, 种类, 種類, 类别, 類別",
      phase: "阶段, 階段", related: "相关, 相關, 类似, 類似"),
  ]
}
