using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Results;

/// <summary>A directory beside the result's place in which the result is built; gone once disposed, whatever happened.</summary>
internal sealed class Staging : IDisposable
{
    private readonly ResultPlace place;
    private readonly ImmutableArray<string> madeParents;
    private readonly string path;
    private bool moved;

    private Staging(ResultPlace place, ImmutableArray<string> madeParents)
    {
        this.place = place;
        this.madeParents = madeParents;
        path = Sibling(place, "partial");
    }

    /// <summary>Makes the directory, and those above it that are missing.</summary>
    /// <exception cref="ResultDirectoryException">It cannot be made.</exception>
    public static Staging Create(ResultPlace place)
    {
        var staging = new Staging(place, MissingAbove(place.FullPath));
        staging.Try(() => Directory.CreateDirectory(staging.path));
        return staging;
    }

    /// <summary>Opens a new file to be written.</summary>
    /// <exception cref="ResultDirectoryException">It cannot be made.</exception>
    public Stream Open(string name)
    {
        Stream? file = null;
        Try(() =>
        {
            string target = Path.Combine(path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        });
        return file!;
    }

    /// <summary>Opens a file that has been written.</summary>
    public Stream Read(string name) => File.OpenRead(Path.Combine(path, name));

    /// <summary>Renames the directory to the result's own name; what was there is set aside first and put back if that fails.</summary>
    /// <exception cref="ResultDirectoryException">It cannot be renamed.</exception>
    public void MoveIntoPlace() => Try(() =>
    {
        string? aside = Directory.Exists(place.FullPath) ? Sibling(place, "old") : null;
        if (aside is not null)
        {
            Directory.Move(place.FullPath, aside);
        }

        try
        {
            Directory.Move(path, place.FullPath);
            moved = true;
        }
        finally
        {
            Settle(aside);
        }
    });

    /// <summary>Does something to the files; where the file system does not let it, the directory is removed and the message says so.</summary>
    /// <exception cref="ResultDirectoryException">It failed.</exception>
    public void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw place.Failure(cause);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (moved)
        {
            return;
        }

        Quietly(() => Directory.Delete(path, recursive: true));
        foreach (string parent in madeParents)
        {
            Quietly(() => Directory.Delete(parent));
        }
    }

    // Random so that two programs writing to one place do not meet; it is gone before anyone can depend on it.
    private static string Sibling(ResultPlace place, string purpose) =>
        Path.Combine(place.Parent, $".{place.Name}.{purpose}-{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}");

    // An earlier result goes back unless another is there now: this one, or one that another program put there in between.
    private void Settle(string? aside)
    {
        if (aside is not null && Directory.Exists(place.FullPath))
        {
            Quietly(() => Directory.Delete(aside, recursive: true));
        }
        else if (aside is not null)
        {
            Directory.Move(aside, place.FullPath);
        }
    }

    private static ImmutableArray<string> MissingAbove(string path)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        string? parent = Path.GetDirectoryName(path);
        while (parent is not null && !Directory.Exists(parent))
        {
            missing.Add(parent);
            parent = Path.GetDirectoryName(parent);
        }

        return missing.ToImmutable();
    }

    private static void Quietly(Action cleanUp)
    {
        try
        {
            cleanUp();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // Either a failure before this one is reported, or the result is whole and only its forerunner lingers.
        }
    }
}
