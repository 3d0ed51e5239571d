extension EmojiNames {
  /// Names from `g` to `m`; see ``EmojiNames``.
  static let gToM = """
    gabon=🇬🇦 gambia=🇬🇲 game_die=🎲 garlic=🧄 gb=🇬🇧 gear=⚙️ gem=💎 gemini=♊ genie=🧞 genie_man=🧞‍♂️
    genie_woman=🧞‍♀️ georgia=🇬🇪 ghana=🇬🇭 ghost=👻 gibraltar=🇬🇮 gift=🎁 gift_heart=💝 ginger_root=🫚
    giraffe=🦒 girl=👧 globe_with_meridians=🌐 gloves=🧤 goal_net=🥅 goat=🐐 goggles=🥽 golf=⛳
    golfing=🏌️ golfing_man=🏌️‍♂️ golfing_woman=🏌️‍♀️ goose=🪿 gorilla=🦍 grapes=🍇 greece=🇬🇷
    green_apple=🍏 green_book=📗 green_circle=🟢 green_heart=💚 green_salad=🥗 green_square=🟩
    greenland=🇬🇱 grenada=🇬🇩 grey_exclamation=❕ grey_heart=🩶 grey_question=❔ grimacing=😬 grin=😁
    grinning=😀 guadeloupe=🇬🇵 guam=🇬🇺 guard=💂 guardsman=💂‍♂️ guardswoman=💂‍♀️ guatemala=🇬🇹
    guernsey=🇬🇬 guide_dog=🦮 guinea=🇬🇳 guinea_bissau=🇬🇼 guitar=🎸 gun=🔫 guyana=🇬🇾 hair_pick=🪮
    haircut=💇 haircut_man=💇‍♂️ haircut_woman=💇‍♀️ haiti=🇭🇹 hamburger=🍔 hammer=🔨
    hammer_and_pick=⚒️ hammer_and_wrench=🛠️ hamsa=🪬 hamster=🐹 hand=✋ hand_over_mouth=🤭
    hand_with_index_finger_and_thumb_crossed=🫰 handbag=👜 handball_person=🤾 handshake=🤝 hankey=💩
    hash=#️⃣ hatched_chick=🐥 hatching_chick=🐣 headphones=🎧 headstone=🪦 health_worker=🧑‍⚕️
    hear_no_evil=🙉 heard_mcdonald_islands=🇭🇲 heart=❤️ heart_decoration=💟 heart_eyes=😍
    heart_eyes_cat=😻 heart_hands=🫶 heart_on_fire=❤️‍🔥 heartbeat=💓 heartpulse=💗 hearts=♥️
    heavy_check_mark=✔️ heavy_division_sign=➗ heavy_dollar_sign=💲 heavy_equals_sign=🟰
    heavy_exclamation_mark=❗ heavy_heart_exclamation=❣️ heavy_minus_sign=➖
    heavy_multiplication_x=✖️ heavy_plus_sign=➕ hedgehog=🦔 helicopter=🚁 herb=🌿 hibiscus=🌺
    high_brightness=🔆 high_heel=👠 hiking_boot=🥾 hindu_temple=🛕 hippopotamus=🦛 hocho=🔪 hole=🕳️
    honduras=🇭🇳 honey_pot=🍯 honeybee=🐝 hong_kong=🇭🇰 hook=🪝 horse=🐴 horse_racing=🏇 hospital=🏥
    hot_face=🥵 hot_pepper=🌶️ hotdog=🌭 hotel=🏨 hotsprings=♨️ hourglass=⌛ hourglass_flowing_sand=⏳
    house=🏠 house_with_garden=🏡 houses=🏘️ hugs=🤗 hungary=🇭🇺 hushed=😯 hut=🛖 hyacinth=🪻
    ice_cream=🍨 ice_cube=🧊 ice_hockey=🏒 ice_skate=⛸️ icecream=🍦 iceland=🇮🇸 id=🆔
    identification_card=🪪 ideograph_advantage=🉐 imp=👿 inbox_tray=📥 incoming_envelope=📨
    index_pointing_at_the_viewer=🫵 india=🇮🇳 indonesia=🇮🇩 infinity=♾️ information_desk_person=💁
    information_source=ℹ️ innocent=😇 interrobang=⁉️ iphone=📱 iran=🇮🇷 iraq=🇮🇶 ireland=🇮🇪
    isle_of_man=🇮🇲 israel=🇮🇱 it=🇮🇹 izakaya_lantern=🏮 jack_o_lantern=🎃 jamaica=🇯🇲 japan=🗾
    japanese_castle=🏯 japanese_goblin=👺 japanese_ogre=👹 jar=🫙 jeans=👖 jellyfish=🪼 jersey=🇯🇪
    jigsaw=🧩 jordan=🇯🇴 joy=😂 joy_cat=😹 joystick=🕹️ jp=🇯🇵 judge=🧑‍⚖️ juggling_person=🤹 kaaba=🕋
    kangaroo=🦘 kazakhstan=🇰🇿 kenya=🇰🇪 key=🔑 keyboard=⌨️ keycap_ten=🔟 khanda=🪯 kick_scooter=🛴
    kimono=👘 kiribati=🇰🇮 kiss=💋 kissing=😗 kissing_cat=😽 kissing_closed_eyes=😚 kissing_heart=😘
    kissing_smiling_eyes=😙 kite=🪁 kiwi_fruit=🥝 kneeling_man=🧎‍♂️ kneeling_person=🧎
    kneeling_woman=🧎‍♀️ knife=🔪 knot=🪢 koala=🐨 koko=🈁 kosovo=🇽🇰 kr=🇰🇷 kuwait=🇰🇼 kyrgyzstan=🇰🇬
    lab_coat=🥼 label=🏷️ lacrosse=🥍 ladder=🪜 lady_beetle=🐞 lantern=🏮 laos=🇱🇦 large_blue_circle=🔵
    large_blue_diamond=🔷 large_orange_diamond=🔶 last_quarter_moon=🌗
    last_quarter_moon_with_face=🌜 latin_cross=✝️ latvia=🇱🇻 laughing=😆 leafy_green=🥬 leaves=🍃
    lebanon=🇱🇧 ledger=📒 left_luggage=🛅 left_right_arrow=↔️ left_speech_bubble=🗨️
    leftwards_arrow_with_hook=↩️ leftwards_hand=🫲 leftwards_pushing_hand=🫷 leg=🦵 lemon=🍋 leo=♌
    leopard=🐆 lesotho=🇱🇸 level_slider=🎚️ liberia=🇱🇷 libra=♎ libya=🇱🇾 liechtenstein=🇱🇮
    light_blue_heart=🩵 light_rail=🚈 link=🔗 lion=🦁 lips=👄 lipstick=💄 lithuania=🇱🇹 lizard=🦎
    llama=🦙 lobster=🦞 lock=🔒 lock_with_ink_pen=🔏 lollipop=🍭 long_drum=🪘 loop=➿ lotion_bottle=🧴
    lotus=🪷 lotus_position=🧘 lotus_position_man=🧘‍♂️ lotus_position_woman=🧘‍♀️ loud_sound=🔊
    loudspeaker=📢 love_hotel=🏩 love_letter=💌 love_you_gesture=🤟 low_battery=🪫 low_brightness=🔅
    luggage=🧳 lungs=🫁 luxembourg=🇱🇺 lying_face=🤥 m=Ⓜ️ macau=🇲🇴 macedonia=🇲🇰 madagascar=🇲🇬 mag=🔍
    mag_right=🔎 mage=🧙 mage_man=🧙‍♂️ mage_woman=🧙‍♀️ magic_wand=🪄 magnet=🧲 mahjong=🀄 mailbox=📫
    mailbox_closed=📪 mailbox_with_mail=📬 mailbox_with_no_mail=📭 malawi=🇲🇼 malaysia=🇲🇾
    maldives=🇲🇻 male_detective=🕵️‍♂️ male_sign=♂️ mali=🇲🇱 malta=🇲🇹 mammoth=🦣 man=👨
    man_artist=👨‍🎨 man_astronaut=👨‍🚀 man_beard=🧔‍♂️ man_cartwheeling=🤸‍♂️ man_cook=👨‍🍳
    man_dancing=🕺 man_facepalming=🤦‍♂️ man_factory_worker=👨‍🏭 man_farmer=👨‍🌾
    man_feeding_baby=👨‍🍼 man_firefighter=👨‍🚒 man_health_worker=👨‍⚕️ man_in_manual_wheelchair=👨‍🦽
    man_in_motorized_wheelchair=👨‍🦼 man_in_tuxedo=🤵‍♂️ man_judge=👨‍⚖️ man_juggling=🤹‍♂️
    man_mechanic=👨‍🔧 man_office_worker=👨‍💼 man_pilot=👨‍✈️ man_playing_handball=🤾‍♂️
    man_playing_water_polo=🤽‍♂️ man_scientist=👨‍🔬 man_shrugging=🤷‍♂️ man_singer=👨‍🎤
    man_student=👨‍🎓 man_teacher=👨‍🏫 man_technologist=👨‍💻 man_with_gua_pi_mao=👲
    man_with_probing_cane=👨‍🦯 man_with_turban=👳‍♂️ man_with_veil=👰‍♂️ mandarin=🍊 mango=🥭
    mans_shoe=👞 mantelpiece_clock=🕰️ manual_wheelchair=🦽 maple_leaf=🍁 maracas=🪇
    marshall_islands=🇲🇭 martial_arts_uniform=🥋 martinique=🇲🇶 mask=😷 massage=💆 massage_man=💆‍♂️
    massage_woman=💆‍♀️ mate=🧉 mauritania=🇲🇷 mauritius=🇲🇺 mayotte=🇾🇹 meat_on_bone=🍖 mechanic=🧑‍🔧
    mechanical_arm=🦾 mechanical_leg=🦿 medal_military=🎖️ medal_sports=🏅 medical_symbol=⚕️ mega=📣
    melon=🍈 melting_face=🫠 memo=📝 men_wrestling=🤼‍♂️ mending_heart=❤️‍🩹 menorah=🕎 mens=🚹
    mermaid=🧜‍♀️ merman=🧜‍♂️ merperson=🧜 metal=🤘 metro=🚇 mexico=🇲🇽 microbe=🦠 micronesia=🇫🇲
    microphone=🎤 microscope=🔬 middle_finger=🖕 military_helmet=🪖 milk_glass=🥛 milky_way=🌌
    minibus=🚐 minidisc=💽 mirror=🪞 mirror_ball=🪩 mobile_phone_off=📴 moldova=🇲🇩 monaco=🇲🇨
    money_mouth_face=🤑 money_with_wings=💸 moneybag=💰 mongolia=🇲🇳 monkey=🐒 monkey_face=🐵
    monocle_face=🧐 monorail=🚝 montenegro=🇲🇪 montserrat=🇲🇸 moon=🌔 moon_cake=🥮 moose=🫎 morocco=🇲🇦
    mortar_board=🎓 mosque=🕌 mosquito=🦟 motor_boat=🛥️ motor_scooter=🛵 motorcycle=🏍️
    motorized_wheelchair=🦼 motorway=🛣️ mount_fuji=🗻 mountain=⛰️ mountain_bicyclist=🚵
    mountain_biking_man=🚵‍♂️ mountain_biking_woman=🚵‍♀️ mountain_cableway=🚠 mountain_railway=🚞
    mountain_snow=🏔️ mouse=🐭 mouse2=🐁 mouse_trap=🪤 movie_camera=🎥 moyai=🗿 mozambique=🇲🇿
    mrs_claus=🤶 muscle=💪 mushroom=🍄 musical_keyboard=🎹 musical_note=🎵 musical_score=🎼 mute=🔇
    mx_claus=🧑‍🎄 myanmar=🇲🇲
    """
}
