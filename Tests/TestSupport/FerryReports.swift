/// Two short reports of one invented event, with two quotes in common.
public enum FerryReports {
  public static let english = """
    Ferry row splits the harbour council

    “We will not sell the ferry,” said Odile Farnaby, who chairs the council. “The talks were open \
    and constructive.”
    """

  public static let romanian = """
    Cearta feribotului împarte consiliul portului

    „Nu vom vinde feribotul”, a declarat Odile Farnaby, șefa consiliului. „Discuțiile au fost \
    deschise și constructive.”
    """
}
