using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.ComponentModel;
using System.Runtime.CompilerServices;

public class ViewModel : INotifyPropertyChanged
{
    private string _name = "";

    public event PropertyChangedEventHandler? PropertyChanged;

    public ObservableCollection<string> Items { get; } = [];

    public ViewModel() => Items.CollectionChanged += (_, e) =>
    {
        if (e.Action == NotifyCollectionChangedAction.Add)
            Changed(nameof(Items));
    };

    public string Name
    {
        get => _name;
        set
        {
            if (_name == value)
                return;
            _name = value;
            Changed();
        }
    }

    private void Changed([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
}
