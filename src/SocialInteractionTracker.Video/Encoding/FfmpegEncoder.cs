using System.ComponentModel;
using System.Diagnostics;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Writes a video by the ffmpeg program: pictures with their times go in, a file comes out.</summary>
public sealed class FfmpegEncoder : IDisposable
{
    private readonly string _path;
    private readonly Process _process;
    private readonly Task<string> _messages;
    private readonly MatroskaFrames _frames;
    private bool _finished;

    private FfmpegEncoder(string path, Process process, FfmpegEncoding encoding)
    {
        (_path, _process) = (path, process);
        _messages = process.StandardError.ReadToEndAsync();
        FfmpegProgram.Widen(process.StandardInput.BaseStream);
        _frames = new MatroskaFrames(process.StandardInput.BaseStream, encoding);
    }

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path; a file there is replaced.</param>
    /// <param name="encoding">What the pictures are and how they are encoded.</param>
    /// <returns>The encoder, which belongs to the caller; <see langword="null"/> where there is no ffmpeg program.</returns>
    /// <exception cref="UserErrorException">The ffmpeg program does not run.</exception>
    public static FfmpegEncoder? TryStart(string path, FfmpegEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        if (FfmpegProgram.Path is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(program, encoding.Arguments(path))
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return new FfmpegEncoder(path, Process.Start(start)!, encoding);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new UserErrorException(new Fault(path, $"an ffmpeg program that does not run: {exception.Message}", "one with libx264", "Install ffmpeg again."));
        }
    }

    /// <summary>Adds the next picture.</summary>
    /// <param name="picture">Its bytes, as the encoding says.</param>
    /// <param name="timeS">When it is shown, s; not negative, and later than the one before it.</param>
    /// <exception cref="ArgumentException">The picture has another size.</exception>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Write(ReadOnlySpan<byte> picture, double timeS)
    {
        try
        {
            _frames.Write(picture, timeS);
        }
        catch (IOException)
        {
            throw Failed();
        }
    }

    /// <summary>Ends the file; without it, nothing remains.</summary>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Finish()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            throw Failed();
        }

        _process.WaitForExit();
        if (_process.ExitCode != 0)
        {
            throw Failed();
        }

        _finished = true;
    }

    /// <summary>Stops ffmpeg where it still runs: it takes no more pictures.</summary>
    internal void Stop()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    /// <summary>Removes a file that was not finished.</summary>
    public void Dispose()
    {
        if (!_finished)
        {
            Stop();
            if (File.Exists(_path))
            {
                File.Delete(_path);
            }
        }

        _process.Dispose();
    }

    private UserErrorException Failed() => new(new Fault(
        _path, $"ffmpeg failed: {_messages.Result.Trim()}", "an ffmpeg program with libx264 and room on the disk", "Install ffmpeg with libx264, or make room, and run again."));
}
