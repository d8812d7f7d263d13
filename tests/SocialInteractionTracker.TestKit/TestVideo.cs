using System.Diagnostics;
using System.Globalization;

namespace SocialInteractionTracker.TestKit;

/// <summary>Makes tiny videos whose every frame can be told: its number stands in the picture as bits, below them a ramp of greys.</summary>
/// <remarks>
/// The picture is a grid of 12 blocks of 8 px a row: rows 0 and 1 hold the bits (lowest first, 0 black, 255 white), the rows below
/// the ramp. Encoded with the machine's ffmpeg; a test that needs one is skipped with the reason where there is none.
/// </remarks>
public sealed record TestVideo
{
    public const int Bits = 12;
    public const int Block = 8;
    public const int Width = Bits * Block;
    public const int Height = 8 * Block;

    /// <summary>Number of frames drawn.</summary>
    public int Frames { get; init; } = 20;

    /// <summary>Frames/s given to the encoder.</summary>
    public int FrameRate { get; init; } = 25;

    /// <summary>Columns cut off at the right and rows cut off at the bottom, px.</summary>
    public (int Columns, int Rows) Crop { get; init; }

    /// <summary>A video filter, for example to drop frames; empty for none.</summary>
    public string Filter { get; init; } = "null";

    /// <summary>The encoder's options, in one string.</summary>
    public required string Encoder { get; init; }

    /// <summary>Grey of the ramp in column <paramref name="column"/> of blocks.</summary>
    public static int Grey(int column) => column * byte.MaxValue / (Bits - 1);

    /// <summary>Reads the number of a decoded frame.</summary>
    /// <param name="pixel">Grey at (x, y).</param>
    public static int FrameNumber(Func<int, int, byte> pixel)
    {
        var number = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            number |= pixel((bit * Block) + (Block / 2), Block) > byte.MaxValue / 2 ? 1 << bit : 0;
        }

        return number;
    }

    /// <summary>Draws a frame.</summary>
    public static byte[] Draw(int number)
    {
        var picture = new byte[Width * Height];
        for (var i = 0; i < picture.Length; i++)
        {
            var (column, row) = (i % Width / Block, i / Width / Block);
            picture[i] = (byte)(row >= 2 ? Grey(column) : ((number >> column) & 1) * byte.MaxValue);
        }

        return picture;
    }

    /// <summary>Encodes the frames into a file, whose kind its name says.</summary>
    /// <returns>The file.</returns>
    public string WriteTo(string path)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
        var rate = FrameRate.ToString(CultureInfo.InvariantCulture);
        var crop = string.Create(CultureInfo.InvariantCulture, $"crop={Width - Crop.Columns}:{Height - Crop.Rows}:0:0:exact=1");
        string[] arguments =
        [
            "-f", "rawvideo", "-pix_fmt", "gray", "-s", size, "-r", rate, "-i", "pipe:0",
            "-vf", $"{crop},{Filter}", "-fps_mode", "passthrough", .. Encoder.Split(' ', StringSplitOptions.RemoveEmptyEntries), path,
        ];
        Run(arguments, input =>
        {
            for (var k = 0; k < Frames; k++)
            {
                input.Write(Draw(k));
            }
        });
        return path;
    }

    /// <summary>Packs the streams of a file into another without encoding them again.</summary>
    public static string Repack(string from, string to, params string[] options)
    {
        Run(["-i", from, "-c", "copy", .. options, to], _ => { });
        return to;
    }

    /// <summary>Makes a file of another: other pictures, another codec, other times.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">The file to be made.</param>
    /// <param name="options">The program's options, separated by spaces.</param>
    /// <returns>The file made.</returns>
    public static string Convert(string from, string to, string options)
    {
        Run(["-i", from, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), to], _ => { });
        return to;
    }

    /// <summary>Time of the first frame as ffprobe, which comes with ffmpeg, tells it, s.</summary>
    public static double FirstTimeS(string path)
    {
        string[] arguments = ["-v", "error", "-select_streams", "v", "-show_entries", "frame=best_effort_timestamp_time", "-of", "csv=p=0", path];
        using var process = Process.Start(new ProcessStartInfo("ffprobe", arguments) { RedirectStandardOutput = true })!;
        var first = process.StandardOutput.ReadToEnd().Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries)[0];
        process.WaitForExit();
        return double.Parse(first, CultureInfo.InvariantCulture);
    }

    private static void Run(IEnumerable<string> arguments, Action<Stream> feed)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-y", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var messages = process.StandardError.ReadToEndAsync();
            feed(process.StandardInput.BaseStream);
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, messages.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("needs the ffmpeg program to make its video");
        }
    }
}
