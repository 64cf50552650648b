/// The names of months in the languages in which tables are often written.
enum MonthNames {
  /// The number of a month, 1…12, from its name, its abbreviation or a Roman numeral.
  static func month(_ word: String) -> Int? {
    let name = word.folded.replacing(".", with: "")
    if let number = byName[name] { return number }
    // An abbreviation has at least three letters and belongs to one month only.
    guard name.count >= 3 else { return nil }
    let months = Set(byName.lazy.filter { $0.key.hasPrefix(name) }.map(\.value))
    return months.count == 1 ? months.first : nil
  }

  private static let names = """
    january february march april may june july august september october november december
    januar februar marz april mai juni juli august september oktober november dezember
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
    styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
    janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris
    sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio
    sausis vasaris kovas balandis geguze birzelis liepa rugpjutis rugsejis spalis lapkritis gruodis
    jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    i ii iii iv v vi vii viii ix x xi xii
    """

  private static let byName: [String: Int] = {
    var months: [String: Int] = [:]
    for line in names.split(separator: "\n") {
      for (index, name) in line.split(separator: " ").enumerated() {
        months[String(name).folded] = index + 1
      }
    }
    return months
  }()
}
