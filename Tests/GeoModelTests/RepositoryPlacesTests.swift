import Documents
import Geometry
import Testing

@testable import GeoModel

/// In which state the towns and stations of the sources lie, day by day. Who held them is general history or comes from
/// the treaties of 1920; none of it was worked out from the borders drawn here.
@Suite struct RepositoryPlacesTests {
  /// A town, a station or a village of the treaties that the atlas itself has no place for.
  struct Spot: Sendable {
    let name: String
    let longitude: Double
    let latitude: Double

    init(_ name: String, _ longitude: Double, _ latitude: Double) {
      (self.name, self.longitude, self.latitude) = (name, longitude, latitude)
    }
  }

  struct Holding: CustomTestStringConvertible, Sendable {
    let state: String
    let days: [String]
    /// Ids of places of the atlas.
    let places: [String]
    var spots: [Spot] = []

    var testDescription: String { "\(state), \(places.first ?? spots.first?.name ?? ""), …" }
  }

  static let september = "1939-09-01"
  static let partition = "1939-10-05"
  static let handover = ["1939-10-28", "1940-03-13", "1940-03-22", "1940-06-17", "1940-08-06"]
  static let always = [september, partition] + handover

  static let ceded = [
    Spot("Viipuri", 28.7528, 60.7076), Spot("Koivisto", 28.6061, 60.3662),
    Spot("Terijoki", 29.7018, 60.1997), Spot("Rautu", 30.2144, 60.5515),
    Spot("Käkisalmi", 30.1392, 61.0403), Spot("Enso", 28.8632, 61.1121),
    Spot("Suursaari", 26.9875, 60.0536), Spot("Tytärsaari", 27.1995, 59.8502),
    Spot("Lavansaari", 27.8422, 60.004), Spot("Peninsaari", 28.0186, 60.0268),
    Spot("Seiskari", 28.378, 60.0225), Spot("Koivistonsaari", 28.62, 60.302),
  ]

  static let holdings = [
    Holding(
      state: "estonia", days: always,
      places: [
        "tallinn", "paldiski", "parnu", "haapsalu", "paide", "valga", "kuressaare", "narva",
        "tartu", "petseri", "irboska", "jaanilinn", "rakvere", "viljandi", "voru", "kardla",
        "johvi", "kohtla-jarve", "tapa", "jogeva", "turi", "polva", "elva", "moisakula", "virtsu",
        "keila", "orissaare", "mustvee", "rapina", "klooga", "kehtna",
      ],
      spots: [
        Spot("Petseri station", 27.6323, 57.8387), Spot("Irboska station", 27.966, 57.776),
        Spot("Komarovka, last stop before the frontier", 28.34, 59.373),
        Spot("Skamya", 27.755, 59.008), Spot("Zakhody", 27.7939, 57.9206),
        Spot("Piirissaar", 27.5, 58.37), Spot("Narva station", 28.198, 59.3682),
      ]),
    Holding(
      state: "latvia", days: always,
      places: [
        "riga", "daugavpils", "liepaja", "jelgava", "bauska", "jekabpils", "kraslava", "saldus",
        "rezekne", "ventspils", "valka", "karosta", "pitrags", "mazirbe", "edole", "durbe",
        "paplaka", "priekule", "vainode", "ezere", "cirava", "grobina", "kuldiga", "zilupe",
        "indra", "lubana", "gulbene", "aluksne", "ludza", "abrene", "karsava", "balvi", "vilaka",
        "ainazi", "ape", "ilukste", "dagda", "kolka", "rucava", "rujiena",
      ],
      spots: [
        Spot("Rītupe, the border station", 28.068, 57.151), Spot("Kacēni", 27.7647, 57.4664),
        Spot("Augšpils", 27.986, 57), Spot("Abrene station", 27.9146, 57.0639),
        Spot("Zilupe station", 28.1182, 56.3921), Spot("Indra station", 27.5389, 55.8776),
      ]),
    Holding(
      state: "lithuania", days: always,
      places: [
        "kaunas", "alytus", "prienai", "gaiziunai", "ukmerge", "siauliai", "palanga", "kretinga",
        "gargzdai", "skuodas", "mazeikiai", "joniskis", "birzai", "rokiskis", "zarasai", "moletai",
        "sirvintos", "vievis", "aukstadvaris", "senoji-varena", "merkine", "leipalingis", "taurage",
        "jurbarkas", "zemaiciu-naumiestis", "kudirkos-naumiestis", "kybartai", "vilkaviskis",
        "marijampole", "kalvarija", "vistytis", "lazdijai", "kapciamiestis",
      ],
      spots: [Spot("Kybartai station", 22.7591, 54.644), Spot("Kirdeikiai", 25.8, 55.29)]),
    Holding(
      state: "germany", days: always,
      places: [
        "klaipeda", "silute", "pagegiai", "smalininkai", "priekule-memel", "nemirseta", "rusne",
        "nida", "tilsit", "ragnit", "koenigsberg", "insterburg", "gumbinnen", "ebenrode", "goldap",
        "treuburg", "lyck",
      ]),
    Holding(
      state: "ussr", days: always,
      places: [
        "minsk", "polotsk", "leningrad", "kronstadt", "kingisepp", "gdov", "luga", "pskov",
        "ostrov", "opochka", "sebezh", "novgorod",
      ],
      spots: [
        Spot("Sala station", 28.4288, 59.3745), Spot("Bolshoye Kuzyomkino", 28.1856, 59.5847),
        Spot("Cherno", 28.2897, 59.1864), Spot("Slantsy", 28.0883, 59.1179),
        Spot("Talabsk", 28.006, 58.009), Spot("Palkino", 28.0126, 57.5409),
        Spot("Brianchaninovo station", 28.21, 57.264), Spot("Blyasino", 28.3062, 56.9457),
        Spot("Krasnogorodsk", 28.2987, 56.8339), Spot("Zhitkovichi", 27.86, 52.22),
      ]),
    Holding(
      state: "finland", days: always,
      places: ["helsinki", "hanko", "tammisaari", "porvoo", "kotka"],
      spots: [Spot("Virolahti", 27.6831, 60.5167), Spot("Imatra", 28.7524, 61.1718)]),

    // Finnish until the peace of 12 March 1940: the Isthmus and the outer islands.
    Holding(
      state: "finland", days: [september, partition, "1940-03-12"], places: [], spots: ceded),
    Holding(
      state: "ussr", days: ["1940-03-13", "1940-06-17", "1940-08-06"], places: [], spots: ceded),

    // Polish until the partition; then on the German or on the Soviet side of the boundary of 28 September.
    Holding(
      state: "poland", days: [september],
      places: [
        "vilnius", "naujoji-vilnia", "pabrade", "nemencine", "trakai", "lentvaris", "rudiskes",
        "varena", "valkininkai", "eisiskes", "maisiagala", "svencioneliai", "ignalina", "dukstas",
        "turmantas", "svencionys", "adutiskis", "naujasis-daugeliskis", "medininkai", "salcininkai",
        "dieveniskes", "marcinkonys", "druskininkai", "suwalki", "sejny", "punsk", "augustow",
        "bialystok", "grodno", "lida", "oszmiana", "ostrowiec", "smorgonie", "molodeczno",
        "wilejka", "wolozyn", "postawy", "lyntupy", "widze", "braslaw", "druja", "glebokie",
        "nowogrodek",
      ],
      spots: [
        Spot("Kena station", 25.6922, 54.6379), Spot("Gudogai station", 25.8918, 54.5948),
        Spot("Paąžuolė, eldership of Kaniava", 24.7611, 54.0669),
        Spot("Mikaszewicze", 27.47, 52.22), Spot("Łomża", 22.07, 53.18),
        Spot("Ostrołęka", 21.56, 53.08),
      ]),
    Holding(
      state: "germany", days: [partition] + handover, places: ["suwalki", "sejny", "punsk"]),
    Holding(
      state: "ussr", days: [partition] + handover,
      places: [
        "augustow", "bialystok", "grodno", "lida", "oszmiana", "ostrowiec", "smorgonie",
        "molodeczno", "wilejka", "wolozyn", "postawy", "lyntupy", "widze", "braslaw", "druja",
        "glebokie", "nowogrodek", "svencionys", "adutiskis", "naujasis-daugeliskis", "medininkai",
        "salcininkai", "dieveniskes", "marcinkonys", "druskininkai",
      ],
      spots: [
        Spot("Gudogai station", 25.8918, 54.5948), Spot("Łomża", 22.07, 53.18),
        Spot("Paąžuolė, eldership of Kaniava", 24.7611, 54.0669),
        Spot("Mikaszewicze", 27.47, 52.22), Spot("Brest", 23.7, 52.1),
      ]),
    Holding(
      state: "ussr", days: [partition],
      places: ["vilnius", "naujoji-vilnia", "trakai", "svencioneliai", "turmantas", "eisiskes"]),
    Holding(
      state: "lithuania", days: handover,
      places: [
        "vilnius", "naujoji-vilnia", "pabrade", "nemencine", "trakai", "lentvaris", "rudiskes",
        "varena", "valkininkai", "eisiskes", "maisiagala", "svencioneliai", "ignalina", "dukstas",
        "turmantas",
      ]),
  ]

  let model: GeoModel
  let borders: Borders

  init() throws {
    model = try RepositoryAtlas.read()
    borders = Borders(model)
  }

  @Test(arguments: holdings)
  func `towns and stations lie in their state and in no other, day by day`(
    _ holding: Holding
  ) throws {
    let places = try holding.places.map { id in
      (id, try #require(model.places.first { $0.id == id }, "\(id)").position.point)
    }
    let spots = holding.spots.map { ($0.name, Point($0.longitude, $0.latitude)) }
    for text in holding.days {
      let day = try #require(Day(text))
      let states = model.territories.filter { $0.kind == .state && $0.state(on: day) != nil }
      let outlines = try states.map { ($0.id, try borders.outline(of: $0, on: day)) }
      for (name, point) in places + spots {
        let holders = outlines.filter { $0.1.contains(point) }.map(\.0)
        #expect(holders == [holding.state], "\(name) on \(text)")
      }
    }
  }

  @Test func `more than 200 towns and stations are looked at`() {
    let names = Self.holdings.flatMap { $0.places + $0.spots.map(\.name) }
    #expect(Set(names).count > 200)
  }
}
