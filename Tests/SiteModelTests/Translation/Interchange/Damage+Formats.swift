extension Damage {
  static let ofPO: [Damage] = []
  static let ofXLIFF: [Damage] = []
  static let ofXLIFF2: [Damage] = []
}
