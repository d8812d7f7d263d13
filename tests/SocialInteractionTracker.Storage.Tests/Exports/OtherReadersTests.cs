using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Storage.Tests.Exports;

/// <summary>What is written is what HDF5's own library reads, with the attributes that the formats ask for.</summary>
public sealed class OtherReadersTests
{
    private const string TwoMice = "scorer,n,n,n,n,n,n\nindividuals,a,a,a,b,b,b\nbodyparts,nose,nose,nose,nose,nose,nose\ncoords,x,y,likelihood,x,y,likelihood\n0,1.5,2.5,0.9,3.5,4.5,0.8\n1,,,,5.5,6.5,0.7\n";
    private static readonly string[] Modules = ["h5py"];

    private static readonly ExportDetails Details = new() { Name = "t1", Scorer = "sit", Now = DateTimeOffset.UnixEpoch, FramesPerS = 4, SubjectId = "m1", Sex = "female" };

    /// <remarks>Required by nwb-schema 2.6 (NWBFile, ProcessingModule, TimeSeries, SpatialSeries) and ndx-pose 0.2 (Skeleton, PoseEstimation, PoseEstimationSeries).</remarks>
    private const string NwbCheck = """
        import h5py, math, sys, uuid
        f = h5py.File(sys.argv[1])
        def is_of(o, namespace, name):
            assert (o.attrs['namespace'], o.attrs['neurodata_type']) == (namespace, name), (o, dict(o.attrs))
            uuid.UUID(o.attrs['object_id'])
        is_of(f, 'core', 'NWBFile')
        assert f.attrs['nwb_version'].startswith('2.')
        for name in ['identifier', 'session_description', 'session_start_time', 'timestamps_reference_time']:
            assert f[name].shape == () and isinstance(f[name].asstr()[()], str), name
        assert f['file_create_date'].shape == (1,)
        for name in ['acquisition', 'analysis', 'general', 'processing', 'stimulus/presentation', 'stimulus/templates']:
            assert isinstance(f[name], h5py.Group), name
        is_of(f['general/subject'], 'core', 'Subject')
        assert f['general/subject/sex'].asstr()[()] == 'F'
        module = f['processing/behavior']
        is_of(module, 'core', 'ProcessingModule')
        assert module.attrs['description']
        is_of(module['Skeletons'], 'ndx-pose', 'Skeletons')
        for animal in 'ab':
            pose = module['PoseEstimation_' + animal]
            is_of(pose, 'ndx-pose', 'PoseEstimation')
            assert isinstance(pose.get('skeleton', getlink=True), h5py.SoftLink)
            is_of(pose['skeleton'], 'ndx-pose', 'Skeleton')
            assert list(pose['skeleton/nodes'].asstr()) == ['nose']
            series = pose['nose']
            is_of(series, 'ndx-pose', 'PoseEstimationSeries')
            assert series['data'].shape == (2, 2) and series['data'].attrs['unit'] == 'pixels' and series['data'].attrs['conversion'] == 1
            assert list(series['timestamps']) == [0, 0.25] and series['timestamps'].attrs['unit'] == 'seconds' and series['timestamps'].attrs['interval'] == 1
            assert series['reference_frame'].asstr()[()] and 'definition' in series['confidence'].attrs
        assert list(module['PoseEstimation_b/nose/data'][1]) == [5.5, 6.5] and math.isnan(module['PoseEstimation_a/nose/data'][1][0])
        """;

    private const string SleapCheck = """
        import h5py, math, sys
        f = h5py.File(sys.argv[1])
        assert f['tracks'].shape == (2, 2, 1, 2) and f['point_scores'].shape == (2, 1, 2) and f['track_occupancy'].shape == (2, 2)
        assert f['instance_scores'].shape == (2, 2) == f['tracking_scores'].shape
        assert [n.decode() for n in f['node_names'][:]] == ['nose'] and [n.decode() for n in f['track_names'][:]] == ['a', 'b']
        t = f['tracks'][:].T
        assert list(t[1, 0, :, 1]) == [5.5, 6.5] and math.isnan(t[1, 0, 0, 0])
        assert f['track_occupancy'][:].tolist() == [[1, 1], [0, 1]]
        assert f['instance_scores'][1, 1] == 0.7
        """;

    [TestCase(ExportFormat.Nwb, NwbCheck)]
    [TestCase(ExportFormat.Sleap, SleapCheck)]
    public async Task WriteAsync_Hdf5_IsReadByItsOwnLibrary(ExportFormat format, string check)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("t.csv"), TwoMice);
        File.WriteAllText(folder.File("check.py"), check);
        await PoseFileWriter.WriteAsync(folder.File("t.h5"), format, PoseFileReader.Read(folder.File("t.csv")), Details);

        var (exitCode, text) = OtherProgram.RunPython(Modules, folder.File("check.py"), folder.File("t.h5"));

        Assert.That(exitCode, Is.Zero, text);
    }
}
