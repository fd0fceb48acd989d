using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PSDockerTools.Acceptance;

/// <summary>Fills the registry by its own protocol, so that the engine does not have what is to be pulled.</summary>
internal static class Registry
{
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";
    private const string LayerType = "application/vnd.docker.image.rootfs.diff.tar.gzip";
    private const string OciManifestType = "application/vnd.oci.image.manifest.v1+json"; // what the containerd image store and Podman push
    private static readonly HttpClient s_http = new() { BaseAddress = new Uri($"http://{Place.Registry}/v2/") };

    /// <summary>Publishes the registry's alpine under another name, with a layer more that nobody has yet.</summary>
    /// <returns>The digest of that layer.</returns>
    public static async Task<string> PublishAsync(string repository)
    {
        JsonNode manifest = JsonNode.Parse(await GetAsync("alpine/manifests/latest"))!;
        JsonNode configuration = JsonNode.Parse(await GetAsync($"alpine/blobs/{manifest["config"]!["digest"]}"))!;
        manifest["mediaType"] = ManifestType;
        foreach (JsonNode? layer in manifest["layers"]!.AsArray())
        {
            layer!["mediaType"] = LayerType;
            await BorrowAsync(repository, (string)layer["digest"]!);
        }

        byte[] tar = MakeTar(repository);
        byte[] packed = Pack(tar);
        configuration["rootfs"]!["diff_ids"]!.AsArray().Add(Digest(tar));
        configuration["history"]!.AsArray().Add(new JsonObject { ["created_by"] = "a test" });
        byte[] config = Encoding.UTF8.GetBytes(configuration.ToJsonString());
        manifest["config"] = new JsonObject
        {
            ["mediaType"] = "application/vnd.docker.container.image.v1+json", ["size"] = config.Length, ["digest"] = await UploadAsync(repository, config),
        };
        string added = await UploadAsync(repository, packed);
        manifest["layers"]!.AsArray().Add(new JsonObject
        {
            ["mediaType"] = LayerType, ["size"] = packed.Length, ["digest"] = added,
        });
        StringContent body = new(manifest.ToJsonString());
        body.Headers.ContentType = new MediaTypeHeaderValue(ManifestType);
        (await s_http.PutAsync($"{repository}/manifests/latest", body)).EnsureSuccessStatusCode();
        return added;
    }

    /// <summary>Takes a layer away that the manifest goes on naming.</summary>
    public static async Task LoseAsync(string repository, string layer) =>
        (await s_http.DeleteAsync($"{repository}/blobs/{layer}")).EnsureSuccessStatusCode();

    private static async Task<string> GetAsync(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd($"{ManifestType}, {OciManifestType}");
        using HttpResponseMessage answer = (await s_http.SendAsync(request)).EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task BorrowAsync(string repository, string digest) =>
        (await s_http.PostAsync($"{repository}/blobs/uploads/?mount={digest}&from=alpine", null)).EnsureSuccessStatusCode();

    private static async Task<string> UploadAsync(string repository, byte[] blob)
    {
        using HttpResponseMessage begun = (await s_http.PostAsync($"{repository}/blobs/uploads/", null)).EnsureSuccessStatusCode();
        string digest = Digest(blob);
        ByteArrayContent body = new(blob);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        (await s_http.PutAsync($"{begun.Headers.Location}&digest={digest}", body)).EnsureSuccessStatusCode();
        return digest;
    }

    private static byte[] MakeTar(string text)
    {
        using MemoryStream tar = new();
        using (TarWriter writer = new(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "published") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
        return tar.ToArray();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest)) { gzip.Write(bytes); }
        return packed.ToArray();
    }

    private static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
