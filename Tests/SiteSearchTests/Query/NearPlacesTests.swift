import Testing

@testable import SiteSearch

@Suite struct NearPlacesTests {
  @Test(arguments: [
    ([], [1], 0, 0), ([1], [], 0, 0), ([1], [2], 1, 1), ([2], [1], 1, 1), ([1], [3], 0, 1),
    ([1], [9], 0, 1), ([1], [10], 0, 0), ([20], [12], 0, 1), ([20], [11], 0, 0), ([5], [5], 0, 1),
    ([1, 2, 30], [3, 31], 2, 3), ([10], [9, 11], 1, 1),
  ])
  func countsUsesOfTheFirstWord(_ one: [Int], _ other: [Int], _ adjacent: Int, _ near: Int) {
    let found = NearPlaces(one, other)
    #expect(found.adjacent == adjacent && found.near == near)
  }
}
