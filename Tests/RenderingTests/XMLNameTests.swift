import Testing

@testable import Rendering

/// Ids of XML documents.
@Suite struct XMLNameTests {
  @Test(arguments: [
    ("baltic", "baltic"), ("baltic-lv", "baltic-lv"), ("a b", "a_20_b"), ("1939", "_1939"),
    ("-x", "_-x"), (".x", "_.x"), ("", "_"), ("Žemė", "Žemė"), ("Рига", "Рига"), ("a:b", "a_3a_b"),
    ("a<b>&\"'", "a_3c_b_3e__26__22__27_"), ("a\u{a0}b", "a_a0_b"), ("a\u{200f}b", "a_200f_b"),
    ("😀", "😀"), ("×", "_d7_"), ("a\tb\n", "a_9_b_a_"),
  ])
  func `any text becomes a name that an XML document may use for an id`(text: String, name: String)
  {
    #expect(xmlName(text) == name)
  }

  @Test func `texts that differ in what cannot stand in a name have different names`() {
    let names = ["a b", "a\tb", "a/b", "a+b", "a-b", "a_b"].map(xmlName)
    #expect(Set(names).count == names.count)
  }
}
