using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>The columns of a tidy table: one row a frame, animal and body part, frame by frame.</summary>
/// <remarks>
/// <c>frame</c>, <c>time_s</c> (where known), <c>individual</c> (where any is named), <c>point</c>, <c>x_px</c> and <c>y_px</c> or, of files in
/// centimetres, <c>x_cm</c> and <c>y_cm</c>; with a calibration both. <c>confidence</c> where the source has any; <c>space</c> says where
/// centimetres are EthoVision's own, with y upwards.
/// </remarks>
internal sealed class TidyRows
{
    /// <summary>The word in the column <c>space</c> for EthoVision's centimetres.</summary>
    public const string EthoVisionSpace = "ethovision";

    /// <summary>The column that says what centimetres are measured from.</summary>
    public const string SpaceColumn = "space";

    private readonly PoseTable _table;
    private readonly Calibration? _calibration;

    public TidyRows(PoseTable table, ExportDetails details) => (_table, _calibration) = (table, table.Space == PositionSpace.Picture ? details.Calibration : null);

    public int Count => _table.Frames * _table.Series.Count;

    public bool HasTimes => _table.TimesS is not null;

    public bool HasIndividuals => _table.Series.Any(s => s.Individual.Length > 0);

    public bool HasConfidences => _table.HasConfidences;

    public bool IsEthoVision => _table.Space == PositionSpace.EthoVision;

    /// <summary>The names of the columns of positions as the source has them.</summary>
    public (string X, string Y) PositionNames => _table.Space == PositionSpace.Picture ? ("x_px", "y_px") : ("x_cm", "y_cm");

    public bool HasFloorPositions => _calibration is not null;

    public int Frame(int row) => row / _table.Series.Count;

    public double TimeS(int row) => _table.TimesS![Frame(row)];

    public string Individual(int row) => Series(row).Individual;

    public string Point(int row) => Series(row).Name;

    public double X(int row) => Series(row).X[Frame(row)];

    public double Y(int row) => Series(row).Y[Frame(row)];

    public double Confidence(int row) => Series(row).Confidence[Frame(row)];

    /// <summary>Where it is on the floor, cm from the top left corner; missing where it is missing.</summary>
    public ArenaPoint OnFloor(int row) => Series(row).IsMissing(Frame(row)) ? ArenaPoint.Missing : _calibration!.ToArena(new PixelPoint(X(row), Y(row)));

    private PoseSeries Series(int row) => _table.Series[row % _table.Series.Count];
}
